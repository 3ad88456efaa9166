package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.IncomingEvent;

/** What an event may be used for, as far as that follows from the event itself. */
@ApplicationScoped
class Admission {

  @Inject EventTypes types;
  @Inject Purposes purposes;

  /** An event that the company has: it may be used for whatever its type may be. */
  Admitted of(IncomingEvent event) {
    EventType type = types.of(event.name());
    return new Admitted(event, type, type.purposes());
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
