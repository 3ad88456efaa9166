package takt.campaigns.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.PolicyEstimate;

/**
 * The estimates of all estimators with their intervals. All but one are means over rounds. The
 * self-normalised one is a ratio; its standard error is that of its linearisation, w(r - v) by the
 * mean of w (Owen, Monte Carlo theory, methods and examples, 2013, section 9.2). The gain is that
 * over the logged mean, round by round, so that what both have in common does not blur it.
 */
final class Estimates {

  private final Terms terms;
  private final EvaluationSettings settings;
  private final double logged;

  private Estimates(Terms terms, EvaluationSettings settings) {
    this.terms = terms;
    this.settings = settings;
    this.logged = Moments.of(terms.rewards).mean();
  }

  /** One estimate for each estimator, in their order. */
  static List<PolicyEstimate> of(Terms terms, EvaluationSettings settings) {
    Estimates estimates = new Estimates(terms, settings);
    Bootstrap bootstrap = Bootstrap.of(terms, settings);
    return Arrays.stream(Estimator.values())
        .map(one -> estimates.of(one, bootstrap.interval(one)))
        .toList();
  }

  private PolicyEstimate of(Estimator estimator, Bootstrap.Interval interval) {
    double[] values = terms.values(estimator, settings.cut());
    if (estimator == Estimator.SELF_NORMALISED_IPS) {
      double sum = Arrays.stream(terms.weights).sum();
      double ratio = Arrays.stream(values).sum() / sum;
      double mean = sum / values.length;
      values =
          IntStream.range(0, values.length)
              .mapToDouble(at -> ratio + terms.weights[at] * (terms.rewards[at] - ratio) / mean)
              .toArray();
    }
    Moments value = Moments.of(values);
    double[] all = values;
    Moments gain =
        Moments.of(
            IntStream.range(0, all.length)
                .mapToDouble(at -> all[at] - terms.rewards[at])
                .toArray());
    return new PolicyEstimate(
        estimator,
        value.mean(),
        value.error(),
        value.low(),
        value.high(),
        interval.low(),
        interval.high(),
        value.mean() - logged,
        gain.low(),
        gain.high());
  }
}
