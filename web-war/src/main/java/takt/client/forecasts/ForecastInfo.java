package takt.client.forecasts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is forecast for somebody.
 *
 * @param profile whose it is
 * @param purpose what for
 * @param at when it was computed
 * @param days how many days ahead it looks
 * @param text what it says, in one plain sentence
 * @param purchases about purchases; left out for whoever has not bought
 * @param intent whether they will buy soon; left out for whoever did nothing lately
 */
public record ForecastInfo(
    UUID profile,
    @Schema(examples = "offers") String purpose,
    Instant at,
    int days,
    String text,
    Purchases purchases,
    Intent intent) {

  /**
   * About purchases.
   *
   * @param model the address of the version that says so
   * @param version its number
   * @param trainedAt when it was trained
   * @param bought on how many days the person has bought
   * @param stillCustomer the probability that they are still a customer; left out after a single
   *     purchase, when nobody can tell
   * @param expected how many purchases are expected in the days ahead
   * @param buying the probability of at least one
   * @param value what that is worth; left out if the model has no value
   */
  public record Purchases(
      String model,
      int version,
      Instant trainedAt,
      int bought,
      Double stillCustomer,
      double expected,
      double buying,
      Value value) {}

  /** What one purchase is expected to be worth, and those of the days ahead together, in money. */
  public record Value(double each, double all) {}

  /**
   * Whether somebody will buy soon.
   *
   * @param model the address of the version that says so
   * @param version its number
   * @param trainedAt when it was trained
   * @param days how many days ahead it looks, from tomorrow on
   * @param buying the probability
   * @param because what weighs most for or against it, most first, at most 3
   */
  public record Intent(
      String model,
      int version,
      Instant trainedAt,
      int days,
      double buying,
      List<Influence> because) {}

  /** A column, and by how much it raises the logarithm of the odds beside somebody average. */
  public record Influence(String column, double odds) {}
}
