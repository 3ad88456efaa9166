package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.IncomingEvent;
import takt.profiles.OnViolation;
import takt.profiles.Outcome;
import takt.profiles.plan.Plan;
import takt.profiles.plan.Violations;

/** Whether an event is let in, and what it may be used for as far as that follows from itself. */
@ApplicationScoped
class Admission {

  @Inject EventTypes types;
  @Inject Purposes purposes;
  @Inject Plan plan;

  /**
   * Why an event that has just arrived is not let in; empty if it is.
   *
   * @param violations to which what it breaks is added
   */
  Optional<Outcome> stops(Arrival arrival, Violations violations) {
    if (arrival.bot()) {
      return Optional.of(Outcome.BOT);
    }
    List<String> broken = plan.broken(arrival.event());
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    OnViolation done = types.of(arrival.event().name()).onViolation();
    violations.add(arrival.event().name(), broken, done);
    return switch (done) {
      case KEEP -> Optional.empty();
      case DROP -> Optional.of(Outcome.OFF_PLAN);
      case REFUSE -> Optional.of(Outcome.REFUSED);
    };
  }

  /** An event that the company has: it may be used for whatever its type may be. */
  Admitted of(IncomingEvent event) {
    EventType type = types.of(event.name());
    return new Admitted(event, type, type.purposes());
  }

  /** One that the company has from elsewhere: not for what it denies itself (F10.4). */
  Admitted had(Arrival arrival) {
    EventType type = types.of(arrival.event().name());
    return new Admitted(arrival.event(), type, type.purposes().without(arrival.denied()));
  }

  /** One that has just arrived: not for what it denies itself (F10.4), nor for what is over. */
  Admitted of(Arrival arrival, Instant now) {
    EventType type = types.of(arrival.event().name());
    PurposeSet usable = type.purposes().without(arrival.denied());
    Duration age = Duration.between(arrival.event().at(), now);
    return new Admitted(arrival.event(), type, usable.without(over(usable, age)));
  }

  /** The purposes whose data are deleted before they are of this age (rule F10.3). */
  private PurposeSet over(PurposeSet usable, Duration age) {
    if (age.toDays() < 1) {
      return PurposeSet.NONE;
    }
    return PurposeSet.of(
        usable.codes().stream()
            .filter(
                code ->
                    purposes
                        .find(code)
                        .map(Purpose::retentionDays)
                        .filter(days -> age.compareTo(Duration.ofDays(days)) > 0)
                        .isPresent())
            .toList());
  }
}
