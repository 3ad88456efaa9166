package takt.profiles.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.Consents;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Attribute;
import takt.profiles.EventPage;
import takt.profiles.Explanation;
import takt.profiles.Explanations;
import takt.profiles.FamiliarityFacts;
import takt.profiles.Look;
import takt.profiles.PersonalData;
import takt.profiles.PersonalRecord;
import takt.profiles.PersonalRecord.KnownAttribute;
import takt.profiles.PersonalRecord.KnownIdentifier;
import takt.profiles.PersonalRecord.KnownInterest;
import takt.profiles.PersonalRecord.KnownOrder;
import takt.profiles.attribute.Precedence;
import takt.profiles.derive.CurrentRules;
import takt.profiles.identity.Origins;
import takt.profiles.segment.OwnSegments;
import takt.profiles.view.AcquaintanceRows;
import takt.profiles.view.Familiarities;

/** Everything about a person, read under their lock (rules F7.1 and C4.3). */
@ApplicationScoped
class OwnData implements PersonalData {

  /** One more than is shown tells that there is more. */
  private static final int ASKED = MOST + 1;

  @Inject Consents consents;
  @Inject PersonalRows rows;
  @Inject EventPages events;
  @Inject StoredLooks looks;
  @Inject MachineReadRows machines;
  @Inject Origins origins;
  @Inject Explanations explanations;
  @Inject OwnSegments computed;
  @Inject Precedence precedence;
  @Inject CurrentRules rules;
  @Inject AcquaintanceRows acquaintances;
  @Inject Familiarities familiarities;
  @Inject Clock clock;

  @Override
  @Atomic
  public PersonalRecord read(ProfileId profile) {
    PersonalRows.Own own = locked(profile);
    Instant now = clock.instant();
    Set<UUID> all = origins.of(profile);
    List<KnownIdentifier> identifiers = rows.identifiers(profile, ASKED);
    var attributes = rows.attributes(profile, ASKED);
    var former = rows.former(profile, ASKED);
    List<KnownInterest> interests = rows.interests(profile, now, rules.get(), ASKED);
    var servings = rows.servings(profile, now, rules.get(), ASKED);
    var purchases = rows.purchases(profile, ASKED);
    List<KnownOrder> orders = rows.orders(profile, ASKED);
    FamiliarityFacts familiar = acquaintances.of(profile);
    var merges = explanations.explain(profile).merges();
    var joins = rows.joins(profile, all, ASKED);
    List<Look> seen = looks.of(all, ASKED);
    var reads = machines.of(all, ASKED);
    return new PersonalRecord(
        profile,
        own.since(),
        most(identifiers),
        counted(most(attributes)),
        most(former),
        most(interests).stream()
            .sorted(Comparator.comparingDouble(KnownInterest::score).reversed())
            .toList(),
        most(servings),
        computed.traits(profile),
        computed.segments(profile),
        most(purchases),
        most(orders),
        familiarities.current().level(familiar, now),
        familiar,
        own.ownLimit(),
        merges,
        most(joins),
        most(seen),
        most(reads),
        merges.size() < Explanation.MOST
            && Stream.of(
                    identifiers,
                    attributes,
                    former,
                    interests,
                    servings,
                    purchases,
                    orders,
                    joins,
                    seen,
                    reads)
                .allMatch(list -> list.size() <= MOST));
  }

  @Override
  @Atomic
  public EventPage events(ProfileId profile, Optional<String> after, int limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_EVENTS);
    }
    locked(profile);
    return events.page(profile, after, limit);
  }

  /** Looked at only under the lock: a merge may have come before. */
  private PersonalRows.Own locked(ProfileId profile) {
    consents.lock(profile);
    return rows.profile(profile).orElseThrow(() -> new UnknownProfile(profile));
  }

  /** By name, in the order in which the sources count: the first of a name is the one that does. */
  private List<KnownAttribute> counted(List<KnownAttribute> attributes) {
    Set<String> seen = new HashSet<>();
    return attributes.stream()
        .sorted(
            Comparator.comparing(KnownAttribute::name)
                .thenComparing(
                    one -> new Attribute(one.name(), one.value(), one.source(), one.since()),
                    precedence.order()))
        .map(
            one ->
                new KnownAttribute(
                    one.name(),
                    one.value(),
                    one.source(),
                    one.since(),
                    one.purposes(),
                    one.told(),
                    seen.add(one.name())))
        .toList();
  }

  private static <T> List<T> most(List<T> list) {
    return list.subList(0, Math.min(list.size(), MOST));
  }
}
