package takt.campaigns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.PolicyEstimate;
import takt.campaigns.PolicyEvaluation;

/** The estimators on real logs, against formulas written down apart from them. */
@DisplayName("G14.1 Estimates on the Open Bandit logs")
class EstimatesTest {

  private static final Offset<Double> EXACT = within(1e-9);
  private static final double NORMAL = 1.959963984540054;

  @TestFactory
  @DisplayName("G14.1, G14.2, G14.4 agree with the closed formulas to 1e-9")
  Stream<DynamicTest> agreeWithClosedFormulas() {
    return OpenBanditLogs.POLICIES.stream()
        .flatMap(
            policy ->
                candidates().entrySet().stream()
                    .map(
                        candidate ->
                            DynamicTest.dynamicTest(
                                candidate.getKey() + " on the log of " + policy,
                                () -> agree(policy, candidate.getValue()))));
  }

  private static Map<String, double[]> candidates() {
    double[] uniform = new double[34];
    Arrays.fill(uniform, 1.0 / uniform.length);
    double[] growing = new double[34];
    for (int item = 0; item < growing.length; item++) {
      growing[item] = (item + 1) / 595.0;
    }
    return Map.of("uniform", uniform, "later items more often", growing);
  }

  private static void agree(String policy, double... shares) {
    Map<String, Double> named = new HashMap<>();
    for (int item = 0; item < shares.length; item++) {
      named.put(Integer.toString(item), shares[item]);
    }
    Reference reference = new Reference(OpenBanditLogs.text(policy), shares);
    PolicyEvaluation evaluation =
        evaluated(OpenBanditLogs.log(policy), new CandidatePolicy.Shares(named));

    assertThat(evaluation.items()).isEqualTo(34);
    assertThat(evaluation.overlap().effectiveSampleSize())
        .isCloseTo(reference.effectiveSampleSize(), within(1e-6));
    assertThat(evaluation.estimates()).hasSize(Estimator.values().length);
    for (PolicyEstimate estimate : evaluation.estimates()) {
      double[] figures = reference.estimates().get(estimate.estimator().name());
      String name = estimate.estimator().name();
      assertThat(estimate.value()).as(name).isCloseTo(figures[0], EXACT);
      assertThat(estimate.standardError()).as(name).isCloseTo(figures[1], EXACT);
      assertThat(estimate.low()).as(name).isCloseTo(figures[0] - NORMAL * figures[1], EXACT);
      assertThat(estimate.high()).as(name).isCloseTo(figures[0] + NORMAL * figures[1], EXACT);
      assertThat(estimate.gain()).as(name).isCloseTo(figures[2], EXACT);
      assertThat(estimate.gainLow()).as(name).isCloseTo(figures[2] - NORMAL * figures[3], EXACT);
      assertThat(estimate.gainHigh()).as(name).isCloseTo(figures[2] + NORMAL * figures[3], EXACT);
    }
  }

  private static PolicyEvaluation evaluated(RoundLog log, CandidatePolicy candidate) {
    return LogEvaluations.evaluate(log, Probabilities.of(candidate, log), EvaluationSettings.USUAL);
  }

  @Test
  @DisplayName("G14.1 of the policy that was logged are what was logged")
  void ofTheLoggedPolicy() {
    PolicyEvaluation evaluation =
        evaluated(OpenBanditLogs.log("random"), new CandidatePolicy.Uniform());
    assertThat(evaluation.overlap().greatestWeight()).isCloseTo(1, EXACT);
    assertThat(evaluation.overlap().effectiveSampleSize())
        .isCloseTo(evaluation.rounds(), within(1e-6));
    for (PolicyEstimate estimate : evaluation.estimates()) {
      if (estimate.estimator().name().contains("IPS")) {
        assertThat(estimate.value()).isCloseTo(evaluation.logged(), EXACT);
        assertThat(estimate.standardError()).isCloseTo(evaluation.loggedError(), EXACT);
        assertThat(estimate.gainHigh()).isCloseTo(0, EXACT);
      }
    }
  }

  @Test
  @DisplayName("G14.2 have bootstrap intervals near the normal ones, the same for the same seed")
  void bootstrapIntervals() {
    RoundLog log = OpenBanditLogs.log("random");
    PolicyEvaluation once = evaluated(log, new CandidatePolicy.Uniform());
    assertThat(evaluated(log, new CandidatePolicy.Uniform())).isEqualTo(once);
    PolicyEvaluation other =
        LogEvaluations.evaluate(
            log,
            Probabilities.of(new CandidatePolicy.Uniform(), log),
            new EvaluationSettings(10, 2));
    assertThat(other.estimates()).isNotEqualTo(once.estimates());
    for (PolicyEstimate estimate : once.estimates()) {
      double near = estimate.standardError() / 3 + 1e-12;
      assertThat(estimate.bootstrapLow()).isCloseTo(estimate.low(), within(near));
      assertThat(estimate.bootstrapHigh()).isCloseTo(estimate.high(), within(near));
    }
    assertThat(
            List.of(Bootstrap.samples(0), Bootstrap.samples(100_000), Bootstrap.samples(300_000)))
        .containsExactly(1_000, 400, 200);
  }

  @Test
  @DisplayName("G14.4 come from models that have not seen the rounds that they judge")
  void crossFitting() {
    RoundLog log = OpenBanditLogs.log("random");
    RoundLog changed =
        OpenBanditReader.read(
            OpenBanditLogs.stream(everythingClicked(OpenBanditLogs.text("random"))), false);
    RewardModel before = RewardModel.of(log);
    RewardModel after = RewardModel.of(changed);
    int fifth = log.rounds().size() / 5;
    for (int at = 0; at < fifth; at += 50) {
      assertThat(after.expected(log.rounds().get(at), at, 34))
          .containsExactly(before.expected(log.rounds().get(at), at, 34), within(1e-9));
    }
    assertThat(after.expected(log.rounds().get(fifth), fifth, 34)[0])
        .isGreaterThan(before.expected(log.rounds().get(fifth), fifth, 34)[0] + 0.1);
  }

  /** In the first fifth of the rounds. */
  private static String everythingClicked(String csv) {
    List<String> lines = csv.lines().toList();
    StringBuilder changed = new StringBuilder(lines.get(0)).append('\n');
    for (int at = 1; at < lines.size(); at++) {
      String[] cells = lines.get(at).split(",", -1);
      cells[4] = at <= (lines.size() - 1) / 5 ? "1" : cells[4];
      changed.append(String.join(",", cells)).append('\n');
    }
    return changed.toString();
  }
}
