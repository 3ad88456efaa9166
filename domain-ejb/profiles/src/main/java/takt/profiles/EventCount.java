package takt.profiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How many events of a type nobody may be known by on a day (rule F2.4). It holds nothing of a
 * person.
 *
 * @param day the day on which they happened, in UTC
 * @param event the name of their type; {@value EventType#OTHER} for all that have none of their own
 * @param category what they were about, with digits and addresses masked; empty if they do not say
 *     it, and {@value #OTHERS} for all beyond the bound
 * @param events how many there were
 * @param quantity how much was bought in them, less what went back
 * @param amount for how much was bought in them, less what went back
 */
public record EventCount(
    LocalDate day, String event, String category, long events, long quantity, BigDecimal amount) {

  /** The category of what is beyond the bound of different ones. */
  public static final String OTHERS = "…";

  /** Refuses missing parts. */
  public EventCount {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(amount, "amount");
  }
}
