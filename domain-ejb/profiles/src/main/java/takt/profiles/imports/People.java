package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import takt.kernel.ProfileId;
import takt.profiles.Identifier;
import takt.profiles.identity.Identities;
import takt.profiles.identity.Link;

/** Whose the choices of a chunk are; whoever is not known yet is opened (rule F5.4). */
@ApplicationScoped
class People {

  @Inject Identities identities;
  @Inject Clock clock;

  /**
   * Locks the permissions of those who are known, in the order of their keys, and makes profiles
   * for the others. Needs a transaction.
   */
  Map<Identifier, ProfileId> of(Collection<Identifier> identifiers) {
    Map<Identifier, ProfileId> all = new HashMap<>();
    identities.lock(identifiers, any -> {}).forEach((one, lead) -> all.put(one, lead.profile()));
    Instant now = clock.instant();
    Map<Identifier, ProfileId> fresh = new HashMap<>();
    for (Identifier one : identifiers) {
      if (!all.containsKey(one)) {
        fresh.computeIfAbsent(one, unknown -> ProfileId.next(now));
      }
    }
    identities.create(fresh.values(), now);
    Map<Identifier, Link> links = new HashMap<>();
    fresh.forEach((one, profile) -> links.put(one, new Link(profile, profile, now, Link.CHOICE)));
    identities.link(links);
    all.putAll(fresh);
    return all;
  }
}
