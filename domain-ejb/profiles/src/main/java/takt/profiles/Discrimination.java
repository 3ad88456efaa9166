package takt.profiles;

import java.util.List;

/**
 * How well probabilities foretold what came about, on data that had no part in the fit.
 *
 * @param persons for how many persons
 * @param positives for how many of them it came about
 * @param auc the probability that one for whom it came about had the higher probability, 0 to 1;
 *     one half is no better than chance
 * @param logLoss the mean of -ln of the probability of what came about
 * @param logLossOfShare the same for giving everybody the share of the positives: no one number for
 *     all does better
 * @param brier the mean squared error of the probabilities
 * @param brierOfShare the same for that share
 * @param calibration tenths of the persons, by rising probability
 */
public record Discrimination(
    int persons,
    int positives,
    double auc,
    double logLoss,
    double logLossOfShare,
    double brier,
    double brierOfShare,
    List<Bin> calibration) {

  /** Persons of like probability: how many, the mean probability, and the share who did it. */
  public record Bin(int persons, double forecast, double actual) {}

  /** Copies what it is given. */
  public Discrimination {
    calibration = List.copyOf(calibration);
  }
}
