package takt.campaigns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.ItemNotInLog;
import takt.campaigns.PolicyEvaluation;
import takt.campaigns.ThinOverlap;

@DisplayName("G14.3 A log that says too little about a candidate is named as such")
class OverlapCheckTest {

  private static final String HEADER = "item_id,position,click,propensity_score\n";
  private static final CandidatePolicy UNIFORM = new CandidatePolicy.Uniform();

  private static PolicyEvaluation evaluated(String csv, CandidatePolicy candidate) {
    return new LogEvaluations()
        .evaluate(OpenBanditLogs.stream(csv), candidate, EvaluationSettings.USUAL);
  }

  /** Two items by turns, each with a probability of one half. */
  private static String halves(int rounds) {
    return HEADER
        + IntStream.range(0, rounds)
            .mapToObj(at -> at % 2 + ",1," + (at % 3 == 0 ? 1 : 0) + ",0.5\n")
            .collect(Collectors.joining());
  }

  @Test
  @DisplayName("enough is enough")
  void enough() {
    PolicyEvaluation evaluation = evaluated(halves(100), UNIFORM);
    assertThat(evaluation.refusals()).isEmpty();
    assertThat(evaluation.estimates()).isNotEmpty();
  }

  @Test
  @DisplayName("fewer than 100 rounds")
  void fewRounds() {
    PolicyEvaluation evaluation = evaluated(halves(98), UNIFORM);
    assertThat(evaluation.refusals())
        .containsExactly(ThinOverlap.TOO_FEW_ROUNDS, ThinOverlap.EFFECTIVE_SAMPLE_TOO_SMALL);
    assertThat(evaluation.estimates()).isEmpty();
    assertThat(evaluated(HEADER, UNIFORM).refusals()).contains(ThinOverlap.TOO_FEW_ROUNDS);
  }

  @Test
  @DisplayName("an effective sample below 100 rounds, or below 1 % of them")
  void smallSample() {
    Map<String, Double> always = Map.of("0", 1.0);
    assertThat(evaluated(halves(198), new CandidatePolicy.Shares(always)).refusals())
        .containsExactly(ThinOverlap.EFFECTIVE_SAMPLE_TOO_SMALL);
    assertThat(evaluated(halves(200), new CandidatePolicy.Shares(always)).refusals()).isEmpty();
    // Item 1 in 1 of 200 rounds: 150 of 30,000 rounds are below 1 %, though more than 100.
    String rare =
        HEADER
            + IntStream.range(0, 30_000)
                .mapToObj(at -> at % 200 == 0 ? "1,1,0,0.005\n" : "0,1,0,0.995\n")
                .collect(Collectors.joining());
    assertThat(evaluated(rare, new CandidatePolicy.Shares(Map.of("1", 1.0))).refusals())
        .containsExactly(ThinOverlap.EFFECTIVE_SAMPLE_TOO_SMALL);
  }

  @Test
  @DisplayName("more than 5 % of what it would do never shown at that position")
  void neverShown() {
    Map<String, Double> firstTwo = Map.of("0", 0.5, "1", 0.5);
    String csv = halves(400) + "2,2,0,1\n".repeat(40);
    assertThat(evaluated(csv, new CandidatePolicy.Shares(firstTwo)).refusals())
        .contains(ThinOverlap.NEVER_SHOWN);
    PolicyEvaluation less =
        evaluated(halves(400) + "2,2,0,1\n".repeat(16), new CandidatePolicy.Shares(firstTwo));
    assertThat(less.refusals()).isEmpty();
    assertThat(less.overlap().unseen()).isBetween(0.03, 0.05);
  }

  @Test
  @DisplayName("G14.7 at each position a candidate chooses among what is shown there")
  void byPosition() {
    String csv = halves(400) + "2,2,1,1\n".repeat(100);
    CandidatePolicy thirds = new CandidatePolicy.Shares(Map.of("0", 0.3, "1", 0.1, "2", 0.6));
    for (CandidatePolicy candidate : List.of(UNIFORM, new CandidatePolicy.Learned(), thirds)) {
      PolicyEvaluation evaluation = evaluated(csv, candidate);
      assertThat(evaluation.refusals()).isEmpty();
      assertThat(evaluation.overlap().unseen()).isZero();
    }
    RoundLog log = OpenBanditReader.read(OpenBanditLogs.stream(csv), false);
    Probabilities probabilities = Probabilities.of(thirds, log);
    assertThat(probabilities.of(log.rounds().get(0), 0))
        .containsExactly(new double[] {0.75, 0.25, 0}, within(1e-12));
    assertThat(probabilities.of(log.rounds().get(450), 450))
        .containsExactly(new double[] {0, 0, 1}, within(1e-12));
  }

  @Test
  @DisplayName("G14.7 a share of an item that the log names and shows nowhere is never shown")
  void shownNowhere() {
    String csv =
        HEADER.strip()
            + ",user-item_affinity_0,user-item_affinity_1,user-item_affinity_NEW\n"
            + halves(400).substring(HEADER.length()).replace(",0.5\n", ",0.5,0,0,0\n");
    PolicyEvaluation most =
        evaluated(csv, new CandidatePolicy.Shares(Map.of("NEW", 0.99, "0", 0.01)));
    assertThat(most.refusals()).contains(ThinOverlap.NEVER_SHOWN);
    assertThat(most.estimates()).isEmpty();
    assertThat(most.overlap().unseen()).isEqualTo(0.99, within(1e-12));
    PolicyEvaluation little =
        evaluated(csv, new CandidatePolicy.Shares(Map.of("NEW", 0.04, "0", 0.96)));
    assertThat(little.refusals()).isEmpty();
    assertThat(little.overlap().unseen()).isEqualTo(0.04, within(1e-12));
    PolicyEvaluation uniform = evaluated(csv, UNIFORM);
    assertThat(uniform.refusals()).isEmpty();
    assertThat(uniform.overlap().unseen()).isZero();
  }

  @Test
  @DisplayName("items that could not be shown to everybody")
  void notForAll() {
    // Whoever sees item 1 could not have seen item 0, and the other way round.
    String csv =
        HEADER
            + IntStream.range(0, 400)
                .mapToObj(at -> at % 2 + ",1," + (at % 3 == 0 ? 1 : 0) + ",1\n")
                .collect(Collectors.joining());
    assertThat(evaluated(csv, UNIFORM).refusals()).containsExactly(ThinOverlap.ITEMS_NOT_FOR_ALL);
  }

  @Test
  @DisplayName("probabilities by which the items cannot have been chosen")
  void untrueProbabilities() {
    RoundLog log = KnownTruthTest.log(1, 0.5);
    assertThat(
            LogEvaluations.evaluate(log, Probabilities.of(UNIFORM, log), EvaluationSettings.USUAL)
                .refusals())
        .containsExactly(ThinOverlap.UNTRUE_PROBABILITIES);
  }

  @Test
  @DisplayName("more than 1 % of the lines refused")
  void badLines() {
    String bad = "0,1,yes,0.5\n";
    assertThat(evaluated(halves(198) + bad.repeat(2), UNIFORM).refusals()).isEmpty();
    PolicyEvaluation evaluation = evaluated(halves(198) + bad.repeat(3), UNIFORM);
    assertThat(evaluation.refusals()).containsExactly(ThinOverlap.TOO_MANY_BAD_LINES);
    assertThat(evaluation.badLines()).isEqualTo(3);
  }

  @Test
  @DisplayName("a candidate that names what the log does not know is no candidate")
  void unknownItem() {
    String csv = halves(100);
    CandidatePolicy other = new CandidatePolicy.Shares(Map.of("elsewhere", 1.0));
    assertThatThrownBy(() -> evaluated(csv, other)).isInstanceOf(ItemNotInLog.class);
    assertThatThrownBy(() -> new CandidatePolicy.Shares(Map.of("0", 0.5, "1", 0.4)))
        .hasMessageContaining("add up to 1");
    assertThatThrownBy(() -> new CandidatePolicy.Shares(Map.of("0", 1.5, "1", -0.5)))
        .hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new EvaluationSettings(0.5, 1)).hasMessageContaining("cut");
  }
}
