package takt.client.forecasts;

import java.time.LocalDate;
import java.util.List;

/**
 * A fitted model of purchases: BG/NBD (Fader, Hardie and Lee 2005) and, where there are amounts,
 * gamma-gamma (Fader and Hardie 2013). A purchase is a day on which somebody ordered, in UTC.
 *
 * @param known how many persons had orders that are bound to the purpose
 * @param persons on how many it was fitted: all who permit it, or a random sample of them
 * @param repeatBuyers how many of these bought on more than one day
 * @param from the day of the first purchase
 * @param until the day at whose beginning the data end
 * @param parameters BG/NBD's, fitted on all data
 * @param value gamma-gamma's; left out without enough amounts
 * @param goodness how well the model describes the data before the held-out days
 * @param heldOut how well it foretold the held-out days
 */
public record PurchaseFitInfo(
    long known,
    int persons,
    int repeatBuyers,
    LocalDate from,
    LocalDate until,
    Parameters parameters,
    Value value,
    Goodness goodness,
    HeldOut heldOut) {

  /**
   * BG/NBD's parameters; the unit of time is a day.
   *
   * @param r shape of the distribution of purchase rates
   * @param alpha its scale in days
   * @param a first shape of the distribution of the probability to leave after a purchase
   * @param b its second shape
   * @param open whether the data leave one of them open
   */
  public record Parameters(double r, double alpha, double a, double b, boolean open) {}

  /**
   * Gamma-gamma's parameters.
   *
   * @param p shape of the values of one person's purchases
   * @param q shape of the distribution of their scales
   * @param gamma its scale, in money
   * @param open whether the data leave one of them open
   * @param persons on how many persons it was fitted
   * @param mean what a purchase is worth on average, in money
   * @param correlation the rank correlation of value and frequency, which the model takes to be 0
   */
  public record Value(
      double p,
      double q,
      double gamma,
      boolean open,
      int persons,
      double mean,
      double correlation) {}

  /**
   * How well the model describes the data it was fitted on, without the held-out days.
   *
   * @param logLikelihood the logarithm of the likelihood
   * @param frequencies how many bought again how often, and how many should have; the last stands
   *     for so often or more
   * @param chiSquare the sum of the squared differences, each divided by what should have been
   * @param degrees its degrees of freedom
   * @param pValue how often a difference at least as large comes about by chance if the model is
   *     true
   */
  public record Goodness(
      double logLikelihood,
      List<Frequency> frequencies,
      double chiSquare,
      int degrees,
      double pValue) {}

  /** So many persons bought again so often, and so many should have. */
  public record Frequency(int repeats, long actual, double expected) {}

  /**
   * How well a model of the data before the held-out days foretold them.
   *
   * @param from the first of these days
   * @param days how many
   * @param persons for how many persons
   * @param purchases how often these bought, all together
   * @param parameters what was fitted on the data before
   * @param forecast the model's errors
   * @param sameRate the errors of taking for granted that each buys again as often as before
   * @param average the errors of taking for granted that each buys again as often as all did
   * @param groups persons by how often they had bought again before; the last stands for so often
   *     or more
   * @param buying how well the model foretold who would buy at all
   * @param value the errors about what was spent; left out without enough amounts
   */
  public record HeldOut(
      LocalDate from,
      int days,
      int persons,
      long purchases,
      Parameters parameters,
      Errors forecast,
      Errors sameRate,
      Errors average,
      List<Group> groups,
      ScoresInfo buying,
      Spending value) {}

  /** What was forecast in all, and the errors per person: mean size, and root of mean square. */
  public record Errors(double total, double meanAbsolute, double rootMeanSquare) {}

  /**
   * Persons of equal frequency: how many, and how often they bought and should have, on average.
   */
  public record Group(int repeats, int persons, double actual, double forecast, double sameRate) {}

  /** What was spent, and the errors of the forecast and of spending as much a day as before. */
  public record Spending(double spent, Errors forecast, Errors sameRate) {}
}
