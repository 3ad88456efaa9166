package takt.profiles.forecast;

/** Fits the models by greatest likelihood. */
final class Fits {

  /** A fitted model, and whether the data leave one of its parameters open. */
  record Fit<M>(M model, double logLikelihood, boolean open) {}

  private Fits() {}

  /**
   * Fits BG/NBD.
   *
   * @param histories at least one person who bought again, and one who did not
   * @throws ArithmeticException if no maximum was found
   */
  static Fit<BgNbd> purchases(Histories histories) {
    Maximum found =
        Maximum.of(
            at -> histories.logLikelihood(model(at)) / histories.size(),
            1,
            histories.meanAge() / 2,
            1,
            2);
    BgNbd model = model(found.array());
    return new Fit<>(model, histories.logLikelihood(model), found.atBound());
  }

  /**
   * Fits gamma-gamma, in units of the mean value so that the currency makes no difference.
   *
   * @param values at least one
   * @throws ArithmeticException if no maximum was found
   */
  static Fit<GammaGamma> values(Values values) {
    double unit = values.mean();
    Maximum found =
        Maximum.of(at -> values.logLikelihood(model(unit, at)) / values.size(), 2, 2, 1);
    GammaGamma model = model(unit, found.array());
    return new Fit<>(model, values.logLikelihood(model), found.atBound());
  }

  private static BgNbd model(double... at) {
    return new BgNbd(at[0], at[1], at[2], at[3]);
  }

  private static GammaGamma model(double unit, double... at) {
    return new GammaGamma(at[0], 1 + at[1], at[2] * unit);
  }
}
