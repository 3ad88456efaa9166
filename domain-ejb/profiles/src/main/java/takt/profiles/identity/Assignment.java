package takt.profiles.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/**
 * Decides, event by event, whose it is, and remembers what is to be written. Not thread-safe; lives
 * for one batch.
 */
final class Assignment {

  private final Map<Identifier, Lead> leads;
  private final Map<ProfileId, PurposeSet> permitted;
  private final PurposeSet undecided;
  private final Map<Identifier, PurposeSet> denied;
  private final Identities identities;
  private final Merges merges;
  private final Consents consents;
  private final Instant now;

  private final List<ProfileId> created = new ArrayList<>();
  private final Map<Identifier, ProfileId> links = new LinkedHashMap<>();

  Assignment(
      Map<Identifier, Lead> leads,
      Map<ProfileId, PurposeSet> permitted,
      PurposeSet undecided,
      Map<Identifier, PurposeSet> denied,
      Identities identities,
      Merges merges,
      Consents consents,
      Instant now) {
    this.leads = leads;
    this.permitted = permitted;
    this.undecided = undecided;
    this.denied = denied;
    this.identities = identities;
    this.merges = merges;
    this.consents = consents;
    this.now = now;
  }

  /**
   * Decides one event.
   *
   * @param usable the purposes that it may be used for if its person permits them
   * @return the identifier that leads to its owner; none if it has no owner
   */
  Optional<Identifier> decide(IncomingEvent event, PurposeSet usable) {
    if (event.customer().isPresent() && event.visitor().isPresent()) {
      return both(event.customer().get(), event.visitor().get(), usable);
    }
    Optional<Identifier> only = event.customer().or(event::visitor);
    if (only.isEmpty() || !(leads.containsKey(only.get()) || create(only.get(), usable))) {
      return Optional.empty();
    }
    return only;
  }

  /** The owner that a decision led to, after all merges of the batch. */
  Owner owner(Identifier decided) {
    Lead lead = leads.get(decided);
    return new Owner(lead.profile(), lead.origin(), permitted(lead.profile()));
  }

  /** Writes what is new. */
  void write() {
    identities.create(List.copyOf(created), now);
    identities
        .link(links)
        .forEach(profile -> permitted.put(profile, consents.lock(profile).permitted()));
    created.clear();
    links.clear();
  }

  /**
   * An event that names both makes them one, unless the visitor already belongs to another
   * customer: two people share the device then, and only what comes from now on is the second
   * one's.
   */
  private Optional<Identifier> both(Identifier customer, Identifier visitor, PurposeSet usable) {
    Lead known = leads.get(customer);
    Lead seen = leads.get(visitor);
    if (known == null && seen != null && !seen.known()) {
      linkIfUsable(customer, seen, usable);
    } else if (known == null) {
      create(customer, usable);
    }
    Lead owner = leads.get(customer);
    if (owner == null) {
      return Optional.empty();
    }
    if (seen == null) {
      linkIfUsable(visitor, owner, usable);
    } else if (!seen.profile().equals(owner.profile()) && isOpen(seen) && isOpen(owner)) {
      join(owner, visitor, seen);
    }
    return Optional.of(customer);
  }

  private void join(Lead owner, Identifier visitor, Lead seen) {
    write();
    if (seen.known()) {
      identities.move(visitor, owner.profile());
      leads.put(visitor, new Lead(owner.profile(), owner.profile(), true));
      return;
    }
    merges.merge(owner.profile(), seen.profile(), now);
    permitted.put(owner.profile(), consents.lock(owner.profile()).permitted());
    leads.replaceAll(
        (identifier, lead) ->
            lead.profile().equals(seen.profile())
                ? new Lead(owner.profile(), lead.origin(), true)
                : lead);
  }

  private boolean create(Identifier identifier, PurposeSet usable) {
    PurposeSet allowed = undecided.without(denied.getOrDefault(identifier, PurposeSet.NONE));
    if (usable.and(allowed).isEmpty()) {
      return false;
    }
    ProfileId profile = ProfileId.next(now);
    created.add(profile);
    permitted.put(profile, allowed);
    links.put(identifier, profile);
    leads.put(
        identifier, new Lead(profile, profile, identifier.type() == Identifier.Type.CUSTOMER));
    return true;
  }

  private void linkIfUsable(Identifier identifier, Lead lead, PurposeSet usable) {
    if (!usable.and(permitted(lead.profile())).isEmpty()) {
      link(identifier, lead);
    }
  }

  private void link(Identifier identifier, Lead lead) {
    boolean known = lead.known() || identifier.type() == Identifier.Type.CUSTOMER;
    links.put(identifier, lead.profile());
    leads.put(identifier, new Lead(lead.profile(), lead.profile(), known));
    if (known && !lead.known()) {
      leads.replaceAll(
          (other, old) ->
              old.profile().equals(lead.profile())
                  ? new Lead(old.profile(), old.origin(), true)
                  : old);
    }
  }

  /** Whoever is about to be erased is neither merged nor found by anything new (rule F6.6). */
  private boolean isOpen(Lead lead) {
    return permitted.containsKey(lead.profile());
  }

  private PurposeSet permitted(ProfileId profile) {
    return permitted.getOrDefault(profile, PurposeSet.NONE);
  }
}
