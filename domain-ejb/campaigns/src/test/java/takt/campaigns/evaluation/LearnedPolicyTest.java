package takt.campaigns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.PolicyEstimate;
import takt.campaigns.PolicyEvaluation;
import takt.campaigns.ThinOverlap;

@DisplayName("G13.6 What the learner would make of a log")
class LearnedPolicyTest {

  private static final CandidatePolicy LEARNED = new CandidatePolicy.Learned();

  /** Two kinds of people who like different items, shown each half of the time. */
  private static String log(int rounds) {
    SplittableRandom luck = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("item_id,click,propensity_score,user_feature_0\n");
    for (int round = 0; round < rounds; round++) {
      boolean first = luck.nextBoolean();
      boolean tea = luck.nextBoolean();
      int click = luck.nextDouble() < (first == tea ? 0.3 : 0.1) ? 1 : 0;
      csv.append(tea ? "tea," : "coffee,").append(click).append(",0.5,").append(first).append('\n');
    }
    return csv.toString();
  }

  private static RoundLog read(String csv) {
    return OpenBanditReader.read(OpenBanditLogs.stream(csv), false);
  }

  @Test
  @DisplayName("is found better where there is something to learn")
  void better() {
    RoundLog log = read(log(4_000));
    PolicyEvaluation evaluation =
        LogEvaluations.evaluate(log, Probabilities.of(LEARNED, log), EvaluationSettings.USUAL);
    PolicyEstimate robust =
        evaluation.estimates().stream()
            .filter(one -> one.estimator() == Estimator.DOUBLY_ROBUST)
            .findFirst()
            .orElseThrow();
    assertThat(evaluation.refusals()).isEmpty();
    assertThat(robust.value()).as("of at most 0.3").isBetween(0.26, 0.32);
    assertThat(robust.gainLow()).isPositive();
  }

  @Test
  @DisplayName("comes from the other half of the rounds")
  void otherHalf() {
    String csv = log(2_000);
    RoundLog log = read(csv);
    int last = csv.lastIndexOf('\n', csv.length() - 2) + 1;
    String line = csv.substring(last).startsWith("tea,0") ? "tea,1" : "tea,0";
    RoundLog other = read(csv.substring(0, last) + line + ",0.5,true\n");
    Probabilities before = Probabilities.of(LEARNED, log);
    Probabilities after = Probabilities.of(LEARNED, other);
    int end = log.rounds().size() - 1;
    assertThat(after.of(other.rounds().get(end - 1), end - 1))
        .as("its own half does not count")
        .containsExactly(before.of(log.rounds().get(end - 1), end - 1), within(0.0));
    assertThat(after.of(other.rounds().get(0), 0))
        .as("the other half does")
        .isNotEqualTo(before.of(log.rounds().get(0), 0));
  }

  @Test
  @DisplayName("has probabilities that can be judged, on real logs")
  void openBandit() {
    for (String policy : OpenBanditLogs.POLICIES) {
      RoundLog log = OpenBanditLogs.log(policy);
      Probabilities learned = Probabilities.of(LEARNED, log);
      for (int at = 0; at < log.rounds().size(); at += 100) {
        double[] all = learned.of(log.rounds().get(at), at);
        assertThat(Arrays.stream(all).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(all).filter(one -> one > 0).min().orElseThrow())
            .isGreaterThan(0.02 / 34 - 1e-12);
      }
      assertThat(LogEvaluations.evaluate(log, learned, EvaluationSettings.USUAL).refusals())
          .doesNotContain(ThinOverlap.UNTRUE_PROBABILITIES, ThinOverlap.NEVER_SHOWN);
    }
  }
}
