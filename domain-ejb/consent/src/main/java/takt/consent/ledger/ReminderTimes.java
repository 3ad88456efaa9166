package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.permission.Matter;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.consent.purpose.CurrentPurposes;

/** When the person is to be reminded that a consent ends, as the version said to which it is. */
@ApplicationScoped
public class ReminderTimes {

  @Inject CurrentPurposes current;
  @Inject Purposes purposes;

  /** The next reminder after those that are done with. */
  Optional<Instant> next(States states, Optional<Instant> doneBy) {
    return states.all().entrySet().stream()
        .flatMap(one -> of(one.getKey(), one.getValue()).stream())
        .filter(time -> doneBy.map(time::isAfter).orElse(true))
        .min(Comparator.naturalOrder());
  }

  /** What the person is to be reminded of by now, of what is not done with. */
  public List<Matter> due(States states, Optional<Instant> doneBy, Instant now) {
    return states.all().entrySet().stream()
        .filter(
            one ->
                of(one.getKey(), one.getValue())
                    .filter(time -> !time.isAfter(now))
                    .filter(time -> doneBy.map(time::isAfter).orElse(true))
                    .isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * The time for one consent: so many days before its end, but not before it was recorded. One that
   * came with a merge after its time was reminded of in the profile that it came from.
   */
  private Optional<Instant> of(Matter matter, State state) {
    if (!state.gives() || state.until().isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time =
        version(matter, state)
            .flatMap(purpose -> purpose.terms().reminderDays())
            .map(days -> state.until().get().minus(Duration.ofDays(days)));
    return state.kind() == Kind.MERGED_GIVEN
        ? time.filter(one -> one.isAfter(state.at()))
        : time.map(one -> one.isBefore(state.at()) ? state.at() : one);
  }

  private Optional<Purpose> version(Matter matter, State state) {
    return current
        .now()
        .known(matter.purpose())
        .filter(purpose -> purpose.version() == state.version())
        .or(() -> purposes.find(matter.purpose(), state.version()));
  }
}
