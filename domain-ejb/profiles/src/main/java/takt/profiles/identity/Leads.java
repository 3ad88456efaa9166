package takt.profiles.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.MergeCause;

/**
 * Where the identifiers of one batch lead, and what is to be written of it. Not thread-safe; lives
 * for one batch.
 */
final class Leads {

  private final Map<Identifier, Lead> leads;
  private final Map<ProfileId, PurposeSet> permitted;
  private final PurposeSet undecided;
  private final Map<Identifier, PurposeSet> denied;
  private final Stores stores;
  private final Instant now;

  private final List<ProfileId> created = new ArrayList<>();
  private final Map<Identifier, Link> links = new LinkedHashMap<>();
  private final Set<Identifier> unlinked = new LinkedHashSet<>();
  private Holdings held;

  Leads(
      Map<Identifier, Lead> leads,
      Map<ProfileId, PurposeSet> permitted,
      Map<Identifier, PurposeSet> denied,
      Stores stores,
      Instant now) {
    this.leads = leads;
    this.permitted = permitted;
    this.denied = denied;
    this.undecided = stores.consents().undecided().permitted();
    this.stores = stores;
    this.now = now;
  }

  /** Where an identifier leads; null if it leads nowhere. */
  Lead of(Identifier identifier) {
    return leads.get(identifier);
  }

  /** The owner of what came by an identifier, after all merges of the batch. */
  Owner owner(Identifier decided) {
    Lead lead = leads.get(decided);
    return new Owner(lead.profile(), lead.origin(), permitted(lead.profile()));
  }

  /** Whoever is about to be erased is neither merged nor found by anything new (rule F6.6). */
  boolean isOpen(Lead lead) {
    return permitted.containsKey(lead.profile());
  }

  /**
   * Makes a profile for an identifier, if somebody who has decided nothing permits any of these.
   * What was denied by the identifier before an erasure is not permitted (rule F6.4).
   */
  boolean create(Identifier identifier, PurposeSet usable, String call) {
    PurposeSet allowed = undecided.without(denied.getOrDefault(identifier, PurposeSet.NONE));
    if (usable.and(allowed).isEmpty()) {
      return false;
    }
    ProfileId profile = ProfileId.next(now);
    created.add(profile);
    permitted.put(profile, allowed);
    add(identifier, new Lead(profile, profile, isCustomer(identifier)), call);
    return true;
  }

  /**
   * Links an identifier to where another leads, if that permits any of these purposes. It has that
   * one's origin, so that a split takes it along (rule F1.6).
   */
  void link(Identifier identifier, Lead lead, PurposeSet usable, String call) {
    if (usable.and(permitted(lead.profile())).isEmpty()) {
      return;
    }
    boolean known = lead.known() || isCustomer(identifier);
    add(identifier, new Lead(lead.profile(), lead.origin(), known), call);
    if (known && !lead.known()) {
      goOn(lead.profile(), lead.profile(), true);
    }
  }

  private void add(Identifier identifier, Lead lead, String call) {
    if (held != null) {
      held.add(lead.profile(), identifier.type(), 1);
    }
    links.put(identifier, new Link(lead.profile(), lead.origin(), now, call));
    leads.put(identifier, lead);
  }

  /** Makes an identifier lead where another does from now on. */
  void move(Identifier identifier, Lead to, String call) {
    write();
    if (held != null) {
      held.add(leads.get(identifier).profile(), identifier.type(), -1);
      held.add(to.profile(), identifier.type(), 1);
    }
    stores.identities().move(identifier, new Link(to.profile(), to.origin(), now, call));
    leads.put(identifier, to);
  }

  /** Makes one profile of two. */
  void merge(Lead kept, Lead absorbed, MergeCause cause) {
    write();
    stores.merges().merge(kept.profile(), absorbed.profile(), now, cause);
    if (held != null) {
      held.merge(kept.profile(), absorbed.profile());
    }
    permitted.put(kept.profile(), stores.consents().lock(kept.profile()).permitted());
    boolean known = kept.known() || absorbed.known();
    goOn(absorbed.profile(), kept.profile(), known);
    goOn(kept.profile(), kept.profile(), known);
  }

  private void goOn(ProfileId from, ProfileId to, boolean known) {
    leads.replaceAll(
        (identifier, lead) ->
            lead.profile().equals(from) ? new Lead(to, lead.origin(), known) : lead);
  }

  /** Makes an identifier lead nowhere once the batch is written. */
  void unlink(Identifier identifier) {
    unlinked.add(identifier);
  }

  /** How many identifiers the profiles have: read once, and only where it matters. */
  Holdings held() {
    if (held == null) {
      held =
          stores
              .identities()
              .held(leads.values().stream().map(Lead::profile).collect(Collectors.toSet()));
      links.forEach((identifier, link) -> held.add(link.profile(), identifier.type(), 1));
    }
    return held;
  }

  /** Writes what is new. */
  void write() {
    stores.identities().create(List.copyOf(created), now);
    stores
        .identities()
        .link(links)
        .forEach(profile -> permitted.put(profile, stores.consents().lock(profile).permitted()));
    stores.identities().unlink(unlinked, now);
    created.clear();
    links.clear();
    unlinked.clear();
  }

  /** The first of these that leads somewhere. */
  Optional<Identifier> firstLeading(List<Identifier> identifiers) {
    return identifiers.stream().filter(leads::containsKey).findFirst();
  }

  private static boolean isCustomer(Identifier identifier) {
    return identifier.type().equals(Identifier.Type.CUSTOMER);
  }

  private PurposeSet permitted(ProfileId profile) {
    return permitted.getOrDefault(profile, PurposeSet.NONE);
  }
}
