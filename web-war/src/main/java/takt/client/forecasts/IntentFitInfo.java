package takt.client.forecasts;

import java.time.LocalDate;
import java.util.List;

/**
 * A fitted model of whether somebody will buy in the next days: logistic regression with an L2
 * penalty, over standardised columns.
 *
 * @param known how many profiles there were
 * @param persons on how many the held-out figures' model was fitted: those active before the first
 *     cut-off
 * @param buyers how many of these bought in the days after it
 * @param days how many days ahead it looks
 * @param learntAt the first cut-off
 * @param heldOutAt the second cut-off, at which it was measured
 * @param penalty the weight of the penalty, found by cross-validation
 * @param intercept the logarithm of the odds of somebody average
 * @param coefficients what each column does
 * @param heldOut how well a model learnt at the first cut-off foretold the days after the second
 */
public record IntentFitInfo(
    long known,
    int persons,
    int buyers,
    int days,
    LocalDate learntAt,
    LocalDate heldOutAt,
    double penalty,
    double intercept,
    List<Coefficient> coefficients,
    ScoresInfo heldOut) {

  /**
   * What a column does.
   *
   * @param column the column
   * @param weight by how much one standard deviation more raises the logarithm of the odds
   * @param mean its mean; of counts and days, of the logarithm of one more than them
   * @param scale its standard deviation
   */
  public record Coefficient(ForecastColumnBody column, double weight, double mean, double scale) {}
}
