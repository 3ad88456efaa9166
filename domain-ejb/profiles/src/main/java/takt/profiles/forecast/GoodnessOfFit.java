package takt.profiles.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;
import takt.profiles.PurchaseFit.Frequency;
import takt.profiles.PurchaseFit.Goodness;

/**
 * Compares how many persons bought again how often with how many should have, as the paper does in
 * its section 4.2: a chi-square test over the frequencies, the most frequent taken together.
 */
final class GoodnessOfFit {

  /** So often or more is one group. */
  static final int OFTEN = 7;

  private static final int PARAMETERS = 4;

  private GoodnessOfFit() {}

  static Goodness of(Fits.Fit<BgNbd> fit, Histories histories) {
    long[] actual = new long[OFTEN + 1];
    Map<Integer, Integer> ages = new HashMap<>();
    for (int i = 0; i < histories.size(); i++) {
      History one = histories.get(i);
      actual[Math.min(OFTEN, one.repeats())]++;
      ages.merge(one.age(), 1, Integer::sum);
    }
    double[] expected = expected(fit.model(), ages);
    List<Frequency> frequencies = new ArrayList<>();
    double chiSquare = 0;
    for (int repeats = 0; repeats <= OFTEN; repeats++) {
      frequencies.add(new Frequency(repeats, actual[repeats], expected[repeats]));
      chiSquare += Math.pow(actual[repeats] - expected[repeats], 2) / expected[repeats];
    }
    int degrees = OFTEN - PARAMETERS;
    return new Goodness(
        fit.logLikelihood(),
        frequencies,
        chiSquare,
        degrees,
        Gamma.regularizedGammaQ(degrees / 2.0, chiSquare / 2));
  }

  private static double[] expected(BgNbd model, Map<Integer, Integer> ages) {
    double[] expected = new double[OFTEN + 1];
    ages.forEach(
        (age, persons) -> {
          double rest = 1;
          for (int repeats = 0; repeats < OFTEN && age > 0; repeats++) {
            double probability = model.repeating(repeats, age);
            expected[repeats] += persons * probability;
            rest -= probability;
          }
          expected[age > 0 ? OFTEN : 0] += persons * Math.max(0, rest);
        });
    return expected;
  }
}
