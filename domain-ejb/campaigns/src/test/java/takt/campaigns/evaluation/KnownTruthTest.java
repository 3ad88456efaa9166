package takt.campaigns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.PolicyEstimate;

/** Logs of a world whose truth is known: two kinds of people, who like different items. */
@DisplayName("G14.1 Estimates where the truth is known")
class KnownTruthTest {

  private static final int LOGS = 100;
  private static final int ROUNDS = 1_000;
  private static final double[][] CLICKS = {{0.1, 0.3, 0.5}, {0.6, 0.2, 0.1}};
  private static final double[][] LOGGED = {{0.5, 0.3, 0.2}, {0.2, 0.5, 0.3}};
  private static final double[] CANDIDATE = {0.2, 0.2, 0.6};

  private static double truth() {
    double truth = 0;
    for (double[] kind : CLICKS) {
      for (int item = 0; item < CANDIDATE.length; item++) {
        truth += CANDIDATE[item] * kind[item] / CLICKS.length;
      }
    }
    return truth;
  }

  @Test
  @DisplayName("G14.2 their intervals hold it in 95 of 100 logs, and they are not off on average")
  void intervalsHoldTheTruth() {
    Map<Estimator, Integer> held = new EnumMap<>(Estimator.class);
    Map<Estimator, Integer> heldByBootstrap = new EnumMap<>(Estimator.class);
    Map<Estimator, Double> sums = new EnumMap<>(Estimator.class);
    double errors = 0;
    int gains = 0;
    for (int seed = 0; seed < LOGS; seed++) {
      for (PolicyEstimate one : estimates(log(seed, 1), seed)) {
        boolean in = one.low() <= truth() && truth() <= one.high();
        boolean inBootstrap = one.bootstrapLow() <= truth() && truth() <= one.bootstrapHigh();
        held.merge(one.estimator(), in ? 1 : 0, Integer::sum);
        heldByBootstrap.merge(one.estimator(), inBootstrap ? 1 : 0, Integer::sum);
        sums.merge(one.estimator(), one.value() / LOGS, Double::sum);
        errors = Math.max(errors, one.standardError());
        double gain = truth() - logged();
        gains +=
            one.estimator() == Estimator.DOUBLY_ROBUST
                    && one.gainLow() <= gain
                    && gain <= one.gainHigh()
                ? 1
                : 0;
      }
    }
    for (Estimator one : Estimator.values()) {
      if (one != Estimator.DIRECT) {
        // 95 of 100 with a standard deviation of 2.2.
        assertThat(held.get(one)).as(one.name()).isBetween(87, 100);
        assertThat(heldByBootstrap.get(one)).as(one.name()).isBetween(86, 100);
        assertThat(Math.abs(sums.get(one) - truth()))
            .as(one.name())
            .isLessThan(4 * errors / Math.sqrt(LOGS));
      }
    }
    assertThat(gains).as("logs whose interval holds the gain").isBetween(87, 100);
    assertThat(Math.abs(sums.get(Estimator.DIRECT) - truth()))
        .as("a model that knows no kinds of people's own items is off")
        .isLessThan(0.05);
  }

  private static double logged() {
    double logged = 0;
    for (int kind = 0; kind < CLICKS.length; kind++) {
      for (int item = 0; item < CANDIDATE.length; item++) {
        logged += LOGGED[kind][item] * CLICKS[kind][item] / CLICKS.length;
      }
    }
    return logged;
  }

  private static List<PolicyEstimate> estimates(RoundLog log, int seed) {
    Probabilities candidate =
        Probabilities.of(
            new CandidatePolicy.Shares(
                Map.of("0", CANDIDATE[0], "1", CANDIDATE[1], "2", CANDIDATE[2])),
            log);
    return LogEvaluations.evaluate(log, candidate, new EvaluationSettings(10, seed)).estimates();
  }

  static RoundLog log(int seed, double factor) {
    SplittableRandom luck = new SplittableRandom(seed);
    StringBuilder csv =
        new StringBuilder("item_id,position,click,propensity_score,user_feature_0\n");
    for (int round = 0; round < ROUNDS; round++) {
      int kind = luck.nextInt(CLICKS.length);
      double draw = luck.nextDouble();
      double[] logged = LOGGED[kind];
      int item = draw < logged[0] ? 0 : draw < logged[0] + logged[1] ? 1 : 2;
      csv.append(
          String.format(
              Locale.ROOT,
              "%d,1,%d,%s,kind-%d%n",
              item,
              luck.nextDouble() < CLICKS[kind][item] ? 1 : 0,
              logged[item] * factor,
              kind));
    }
    return OpenBanditReader.read(OpenBanditLogs.stream(csv.toString()), false);
  }
}
