package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * What is forecast for a person, for one permitted purpose.
 *
 * @param profile whose it is
 * @param purpose what for
 * @param at when it was computed
 * @param days how many days ahead it looks
 * @param purchases about purchases; empty if there is no model of them, or nothing was bought yet
 * @param intent whether they will buy soon; empty if there is no model of it, or nothing was done
 *     lately
 */
public record Forecast(
    ProfileId profile,
    PurposeCode purpose,
    Instant at,
    int days,
    Optional<OfPurchases> purchases,
    Optional<OfIntent> intent) {

  /**
   * Which version of a model says so.
   *
   * @param id its key
   * @param version its number
   * @param trained when its training ended
   */
  public record By(UUID id, int version, Instant trained) {}

  /**
   * About purchases.
   *
   * @param by which model says so
   * @param purchases on how many days the person has bought
   * @param stillCustomer the probability that they are still a customer, 0 to 1; empty after a
   *     single purchase, when the model cannot tell (rule F9.5)
   * @param expected how many purchases are expected in the days ahead
   * @param buying the probability of at least one, 0 to 1
   * @param value what that is worth; empty if the model has no value
   */
  public record OfPurchases(
      By by,
      int purchases,
      OptionalDouble stillCustomer,
      double expected,
      double buying,
      Optional<Value> value) {}

  /**
   * What purchases are worth, in the shop's currency.
   *
   * @param each what one is expected to be worth
   * @param all what those in the days ahead are expected to be worth together
   */
  public record Value(double each, double all) {}

  /**
   * Whether somebody will buy soon.
   *
   * @param by which model says so
   * @param days how many days ahead it looks, from tomorrow on
   * @param buying the probability, 0 to 1
   * @param because what weighs most for or against it, most first, at most {@value #MOST_REASONS}
   */
  public record OfIntent(By by, int days, double buying, List<Influence> because) {

    /** At most so many influences. */
    public static final int MOST_REASONS = 3;
  }

  /**
   * What a column does to a forecast.
   *
   * @param column its name
   * @param odds by how much it raises the logarithm of the odds, beside somebody average
   */
  public record Influence(String column, double odds) {}
}
