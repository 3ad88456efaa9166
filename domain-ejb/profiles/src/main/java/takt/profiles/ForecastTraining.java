package takt.profiles;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import takt.kernel.PurposeCode;

/** What a model is to be trained for, and on which data. */
public sealed interface ForecastTraining {

  /** What the forecasts are for: only data that persons permit for it are used. */
  PurposeCode purpose();

  /** Up to when data are used; now if empty. For data of the past. */
  Optional<Instant> until();

  /** What kind of model it makes. */
  ForecastKind kind();

  /**
   * Of purchases to come: whether somebody is still a customer, how often they will buy, and what
   * that is worth.
   *
   * @param heldOutDays the last so many days are kept back to measure the forecasts, {@value
   *     #LEAST_HELD_OUT} to {@value Forecasts#MOST_DAYS}; empty for a quarter of the time of which
   *     there are data, within these bounds and at most 180
   */
  record OfPurchases(PurposeCode purpose, Optional<Instant> until, OptionalInt heldOutDays)
      implements ForecastTraining {

    /** Fewer days say too little. */
    public static final int LEAST_HELD_OUT = 14;

    @Override
    public ForecastKind kind() {
      return ForecastKind.PURCHASES;
    }

    /** Refuses days out of range. */
    public OfPurchases {
      if (heldOutDays.isPresent()
          && (heldOutDays.getAsInt() < LEAST_HELD_OUT
              || heldOutDays.getAsInt() > Forecasts.MOST_DAYS)) {
        throw new IllegalArgumentException(
            "must be " + LEAST_HELD_OUT + " to " + Forecasts.MOST_DAYS);
      }
    }
  }

  /**
   * Of whether somebody will buy in the next days, by what they did lately.
   *
   * @param days how many days ahead it looks, 1 to {@value #MOST_AHEAD}
   * @param columns what it may learn from, at most {@value #MOST_COLUMNS}, each of another name;
   *     none for what happened lately of each type of events
   */
  record OfIntent(
      PurposeCode purpose, Optional<Instant> until, int days, List<ForecastColumn> columns)
      implements ForecastTraining {

    /** It looks at most so many days ahead. */
    public static final int MOST_AHEAD = 90;

    /** At most so many columns. */
    public static final int MOST_COLUMNS = 60;

    /** Refuses days out of range, and too many columns or two of a name. */
    public OfIntent {
      columns = List.copyOf(columns);
      if (days < 1 || days > MOST_AHEAD) {
        throw new IllegalArgumentException("days must be 1 to " + MOST_AHEAD);
      }
      Set<String> names = new HashSet<>();
      if (columns.size() > MOST_COLUMNS
          || !columns.stream().allMatch(column -> names.add(column.name()))) {
        throw new IllegalArgumentException(
            "columns must be at most " + MOST_COLUMNS + ", each of another name");
      }
    }

    @Override
    public ForecastKind kind() {
      return ForecastKind.INTENT;
    }
  }
}
