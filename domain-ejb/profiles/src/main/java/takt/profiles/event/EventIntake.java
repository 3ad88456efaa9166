package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Arrival;
import takt.profiles.EventType;
import takt.profiles.Events;
import takt.profiles.IncomingEvent;
import takt.profiles.Outcome;
import takt.profiles.Sender;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Derivations;
import takt.profiles.derive.Happening;
import takt.profiles.identity.Owner;
import takt.profiles.identity.Owners;
import takt.profiles.plan.ViolationRows;
import takt.profiles.plan.Violations;
import takt.profiles.sensitive.Sensitive;

/** Takes batches of events in. */
@ApplicationScoped
class EventIntake implements Events {

  @Inject Owners owners;
  @Inject Admission admission;
  @Inject Purposes purposes;
  @Inject EventRows rows;
  @Inject Traits traits;
  @Inject Derivations derivations;
  @Inject Followers followers;
  @Inject Sensitive sensitive;
  @Inject Feedback feedback;
  @Inject Actions actions;
  @Inject EventCounts counts;
  @Inject CountedMessages messages;
  @Inject ViolationRows report;
  @Inject Event<EventMetrics.Taken> taken;
  @Inject Event<CountedMessages.Counted> countedHere;
  @Inject Clock clock;

  @Override
  @Atomic
  public List<Outcome> take(List<IncomingEvent> events) {
    check(events);
    return told(
        store(events.stream().map(admission::of).toList(), Sender.UNNAMED, clock.instant(), false));
  }

  @Override
  @Atomic
  public List<Outcome> bring(List<Arrival> arrivals, Sender sender) {
    check(arrivals);
    return told(
        store(arrivals.stream().map(admission::had).toList(), sender, clock.instant(), false));
  }

  @Override
  @Atomic
  public List<Outcome> arrive(List<Arrival> arrivals, Sender sender) {
    check(arrivals);
    Instant now = clock.instant();
    Violations violations = new Violations();
    List<Optional<Outcome>> stopped =
        arrivals.stream().map(one -> admission.stops(one, violations)).toList();
    List<Admitted> admitted = new ArrayList<>();
    for (int index = 0; index < arrivals.size(); index++) {
      if (stopped.get(index).isEmpty()) {
        admitted.add(admission.of(arrivals.get(index), now));
      }
    }
    Iterator<Outcome> outcomes = store(admitted, sender, now, true).iterator();
    report.add(sender.key(), now, violations);
    return told(stopped.stream().map(one -> one.orElseGet(outcomes::next)).toList());
  }

  private static void check(List<?> events) {
    if (events.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " events are taken at once");
    }
  }

  private List<Outcome> told(List<Outcome> outcomes) {
    if (!outcomes.isEmpty()) {
      taken.fire(new EventMetrics.Taken(outcomes));
    }
    return outcomes;
  }

  /**
   * Stores events, or counts them.
   *
   * @param sent whether a sender brings them, who may bring them again
   */
  private List<Outcome> store(List<Admitted> events, Sender sender, Instant now, boolean sent) {
    if (events.isEmpty()) {
      return List.of();
    }
    Outcome[] outcomes = new Outcome[events.size()];
    Counting counted = new Counting(messages, sent);
    List<BoundEvent> bound = bind(events, now, outcomes, counted);
    List<BoundEvent> fresh = rows.unknown(bound, sender);
    bound.forEach(one -> outcomes[one.index()] = Outcome.DUPLICATE);
    fresh.forEach(one -> outcomes[one.index()] = Outcome.STORED);
    Sensitive.Refused refused = new Sensitive.Refused();
    List<BoundEvent> covered = fresh.stream().map(one -> covered(one, refused)).toList();
    rows.add(covered, sender, now);
    traits.take(fresh, sender, now);
    Map<ProfileId, List<Happening>> happenings = happenings(covered);
    followers.follow(covered, happenings, derivations.add(happenings));
    feedback.tell(fresh);
    actions.tell(covered);
    counts.add(counted.batch(), now);
    countedHere.fire(new CountedMessages.Counted(counted.hashes()));
    sensitive.count(refused, now);
    return List.of(outcomes);
  }

  /** Binds each event to what it may be used for; what may not be stored gets its outcome here. */
  private List<BoundEvent> bind(
      List<Admitted> events, Instant now, Outcome[] outcomes, Counting counted) {
    List<Optional<Owner>> owned =
        owners.of(
            events.stream().map(Admitted::event).toList(),
            events.stream().map(Admitted::usable).toList(),
            now);
    Map<PurposeSet, Boolean> countable = new HashMap<>();
    List<BoundEvent> bound = new ArrayList<>();
    for (int index = 0; index < outcomes.length; index++) {
      IncomingEvent event = events.get(index).event();
      EventType type = events.get(index).type();
      Instant at = happened(event, now);
      PurposeSet permitted = owned.get(index).map(Owner::permitted).orElse(PurposeSet.NONE);
      PurposeSet usable = events.get(index).usable().and(permitted);
      Commerce commerce = Commerce.of(event.name(), event.properties());
      if (!usable.isEmpty()) {
        Owner owner = owned.get(index).orElseThrow();
        bound.add(new BoundEvent(index, event, owner, usable, at, type, commerce));
        continue;
      }
      owned.get(index).ifPresent(owner -> feedback.tellUnbound(event, owner, at));
      if (countable.computeIfAbsent(type.purposes(), this::countsWithout)) {
        outcomes[index] = counted.count(events.get(index), at, commerce);
      } else {
        outcomes[index] = Outcome.DROPPED;
      }
    }
    return bound;
  }

  /** Never after now, and no finer than it is stored: what follows from it must be the same. */
  private static Instant happened(IncomingEvent event, Instant now) {
    return (event.at().isAfter(now) ? now : event.at()).truncatedTo(ChronoUnit.MICROS);
  }

  /** The event without what its purposes do not cover (rule F12.6). */
  private BoundEvent covered(BoundEvent one, Sensitive.Refused refused) {
    return one.saying(sensitive.without(one.event().properties(), one.purposes(), refused));
  }

  private boolean countsWithout(PurposeSet codes) {
    return purposes.all().stream()
        .anyMatch(one -> one.countsWithout() && codes.contains(one.code()));
  }

  private static Map<ProfileId, List<Happening>> happenings(List<BoundEvent> events) {
    Map<ProfileId, List<Happening>> byProfile = new HashMap<>();
    for (BoundEvent one : events) {
      byProfile
          .computeIfAbsent(one.owner().profile(), profile -> new ArrayList<>())
          .add(
              Happening.of(
                  one.event().messageId(),
                  one.event().name(),
                  one.type(),
                  one.purposes(),
                  one.at(),
                  one.event().properties()));
    }
    return byProfile;
  }
}
