package takt.profiles.forecast;

/**
 * The gamma-gamma model of what a purchase is worth: Fader and Hardie, The Gamma-Gamma Model of
 * Monetary Value, 2013. The values of somebody's purchases vary around a mean of their own, and
 * these means vary over all customers; how often somebody buys says nothing about it.
 *
 * @param p shape of the values of one person's purchases
 * @param q shape of the distribution of their scales; above 1, so that there is a mean
 * @param gamma its scale, in money
 */
record GammaGamma(double p, double q, double gamma) {

  /** Refuses what is not above 0, and a q that has no mean. */
  GammaGamma {
    if (!(p > 0 && q > 1 && gamma > 0)) {
      throw new IllegalArgumentException("p and gamma must be above 0, q above 1");
    }
  }

  /** What a purchase of somebody unknown is worth on average. */
  double mean() {
    return p * gamma / (q - 1);
  }

  /**
   * What each further purchase of somebody is worth on average (equation 5 of the note): between
   * the mean of all and their own, nearer to their own the more often they bought.
   *
   * @param purchases how often, at least 0
   * @param own the mean of these purchases, in money
   */
  double mean(int purchases, double own) {
    return p * (gamma + purchases * own) / (p * purchases + q - 1);
  }
}
