package takt.profiles.forecast;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The BG/NBD model: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing
 * Science 24(2), 2005. While somebody is a customer they buy at a rate of their own, which is gamma
 * distributed over all customers; after each purchase they leave with a probability of their own,
 * which is beta distributed. The time unit is a day.
 *
 * @param r shape of the distribution of rates
 * @param alpha its scale, in days: the mean rate is r / alpha purchases a day
 * @param a first shape of the distribution of the probability to leave
 * @param b its second shape: the mean probability is a / (a + b)
 */
record BgNbd(double r, double alpha, double a, double b) {

  /** With 20, what is expected of who is soon gone is wrong by a hundred thousandth. */
  private static final int NODES = 32;

  private static final GaussIntegratorFactory LEGENDRE = new GaussIntegratorFactory();

  /** Refuses what is not above 0. */
  BgNbd {
    if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
      throw new IllegalArgumentException("All parameters must be above 0");
    }
  }

  /**
   * The probability that somebody is still a customer (Fader, Hardie and Lee, Computing P(alive)
   * Using the BG/NBD Model, 2008). It is 1 for whoever bought once: the model lets nobody leave but
   * after a further purchase, so it cannot tell.
   */
  double alive(History one) {
    if (one.repeats() == 0) {
      return 1;
    }
    double odds =
        Math.log(a / (b + one.repeats() - 1))
            + shape(one) * Math.log((alpha + one.age()) / (alpha + one.last()));
    return 1 / (1 + Math.exp(odds));
  }

  /**
   * How many purchases are expected in the days to come: equation 10 of the paper, as the integral
   * of the expected rate. The closed form divides by a - 1 and by a + b - 1, which may be 0; the
   * integral has no such places.
   *
   * @param days how many days, at least 0
   */
  double expected(History one, double days) {
    if (days == 0) {
      return 0;
    }
    // With u = (alpha + age) (e^v - 1) the rate falls evenly over what is integrated.
    GaussIntegrator nodes = LEGENDRE.legendre(NODES, 0, Math.log1p(days / (alpha + one.age())));
    return alive(one)
        * shape(one)
        * nodes.integrate(v -> Math.exp(v) * discounted(one, Math.expm1(v)));
  }

  /** The probability of at least one purchase in the days to come. */
  double buying(History one, double days) {
    double none = -shape(one) * Math.log1p(days / (alpha + one.age()));
    return alive(one) * -Math.expm1(none);
  }

  /**
   * The probability that a new customer buys so often again within so many days: equation 8.
   *
   * @param repeats how often, at least 0
   * @param days within how many days, above 0
   */
  double repeating(int repeats, double days) {
    double stays = Math.log(alpha / (alpha + days));
    double buys = Math.log(days / (alpha + days));
    double still = Math.exp(betas(a, b + repeats) + negativeBinomial(repeats, stays, buys));
    if (repeats == 0) {
      return still;
    }
    double fewer = 0;
    for (int k = 0; k < repeats; k++) {
      fewer += Math.exp(negativeBinomial(k, stays, buys));
    }
    return still + Math.exp(betas(a + 1, b + repeats - 1)) * Math.max(0, 1 - fewer);
  }

  private double shape(History one) {
    return r + one.repeats();
  }

  private double betas(double first, double second) {
    return Beta.logBeta(first, second) - Beta.logBeta(a, b);
  }

  private double negativeBinomial(int k, double stays, double buys) {
    return Gamma.logGamma(r + k)
        - Gamma.logGamma(r)
        - Gamma.logGamma(k + 1.0)
        + r * stays
        + k * buys;
  }

  /**
   * The expectation of (1 + p w)^-(shape + 1) over somebody's probability p to leave, which is
   * 2F1(shape + 1, a; a + b + repeats; -w), here by Pfaff's transformation: all terms of its series
   * are positive, so none cancels another.
   */
  private double discounted(History one, double w) {
    double power = shape(one) + 1;
    double c = a + b + one.repeats();
    return Math.exp(-power * Math.log1p(w)) * series(power, b + one.repeats(), c, w / (1 + w));
  }

  /** Gauss's hypergeometric series for positive parameters and z from 0 to below 1. */
  private static double series(double one, double two, double three, double z) {
    double sum = 1;
    double term = 1;
    double before = 0;
    for (int n = 0; term > before || term > sum * Math.ulp(1.0); n++) {
      before = term;
      term *= (one + n) / (three + n) * (two + n) / (1 + n) * z;
      sum += term;
    }
    return sum;
  }
}
