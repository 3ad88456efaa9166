package takt.profiles.test;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import takt.consent.ErasedPersons;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/** Closes the profiles of {@link PlainConsents}, and remembers denials in memory. */
public final class PlainErasedPersons implements ErasedPersons {

  private final PlainConsents consents;
  private final Map<KnownBy, PurposeSet> denied = new HashMap<>();

  PlainErasedPersons(PlainConsents consents) {
    this.consents = consents;
  }

  /** What somebody who was erased had denied. */
  public void deny(KnownBy identifier, PurposeSet purposes) {
    denied.put(identifier, purposes);
  }

  @Override
  public void lock(Collection<ProfileId> profiles) {
    consents.requireKnown(profiles);
  }

  @Override
  public void close(Collection<ProfileId> profiles, Instant at) {
    consents.close(profiles);
  }

  @Override
  public Map<KnownBy, PurposeSet> denied(Collection<KnownBy> identifiers) {
    Map<KnownBy, PurposeSet> found = new HashMap<>(denied);
    found.keySet().retainAll(identifiers);
    return found;
  }

  @Override
  public Set<ProfileId> recall(Map<KnownBy, ProfileId> linked) {
    Set<ProfileId> changed = new HashSet<>();
    linked.forEach(
        (identifier, profile) -> {
          if (denied.containsKey(identifier)) {
            PurposeSet rest = consents.lock(profile).permitted().without(denied.get(identifier));
            consents.permit(
                profile, rest.codes().stream().map(Object::toString).toArray(String[]::new));
            changed.add(profile);
          }
        });
    return changed;
  }
}
