package takt.campaigns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.Evaluations;
import takt.campaigns.PolicyEvaluation.LogProblem;
import takt.campaigns.UnreadableLog;

@DisplayName("G14.5 Logs in the Open Bandit format")
class OpenBanditReaderTest {

  private static RoundLog read(String csv) {
    return OpenBanditReader.read(OpenBanditLogs.stream(csv), false);
  }

  @Test
  @DisplayName("are read as they are published")
  void published() {
    RoundLog log = OpenBanditLogs.log("bts");
    assertThat(log.badLines()).isZero();
    assertThat(log.items()).hasSize(34).contains("0", "33");
    Round first = log.rounds().get(0);
    assertThat(log.items().get(first.action())).isEqualTo("2");
    assertThat(first.position()).isEqualTo(2);
    assertThat(first.probability()).isEqualTo(0.045525);
    assertThat(first.reward()).isZero();
    assertThat(first.context().size()).isEqualTo(6);
    assertThat(log.rounds().stream().mapToDouble(Round::reward).sum()).isPositive();
  }

  @Test
  @DisplayName("may have the newer name of the probability, a reward of their own, no positions")
  void otherColumns() {
    RoundLog log =
        read("\uFEFFreward,action_prob,item_id,note\n-0.5,0.25,\"a, b\",\"\"\"x\"\"\"\n");
    Round only = log.rounds().get(0);
    assertThat(log.items()).containsExactly("a, b");
    assertThat(only.probability()).isEqualTo(0.25);
    assertThat(only.reward()).isEqualTo(-0.5);
    assertThat(only.position()).isEqualTo(1);
  }

  @Test
  @DisplayName("are refused line by line, by number and field")
  void badLines() {
    RoundLog log =
        read(
            """
            item_id,position,click,propensity_score,user_feature_0,user-item_affinity_a
            a,1,0,0.5,x,0
            ,1,0,0.5,x,0
            a,0,0,0.5,x,0
            a,1.5,0,0.5,x,0
            a,1,2,0.5,x,0
            a,1,0.5,0.5,x,0
            a,1,0,0,x,0
            a,1,0,1.5,x,0
            a,1,0,NaN,x,0
            a,1,0,0.5,LONG,0
            a,1,0,0.5,x,much
            a,1,0
            a,1,1,0.5,,
            """
                .replace("LONG", "x".repeat(201)));
    assertThat(log.rounds()).hasSize(2);
    assertThat(log.badLines()).isEqualTo(11);
    assertThat(log.problems().stream().map(one -> one.line() + " " + one.field()))
        .containsExactly(
            "3 item_id",
            "4 position",
            "5 position",
            "6 click",
            "7 click",
            "8 propensity_score",
            "9 propensity_score",
            "10 propensity_score",
            "11 user_feature_0",
            "12 user-item_affinity_a",
            "13 propensity_score");
    assertThat(log.problems()).extracting(LogProblem::rule).doesNotContain("much");
  }

  @Test
  @DisplayName("may bring the probabilities of a candidate, which add up to 1")
  void candidate() {
    String csv =
        """
        item_id,click,propensity_score,candidate_prob_a,candidate_prob_b
        a,0,0.5,0.25,0.75
        a,0,0.5,0.25,0.5
        """;
    RoundLog log = OpenBanditReader.read(OpenBanditLogs.stream(csv), true);
    assertThat(log.problems())
        .containsExactly(new LogProblem(3, "candidate_prob", "must add up to 1"));
    assertThat(Probabilities.of(new CandidatePolicy.InLog(), log).of(log.rounds().get(0), 0))
        .containsExactly(new double[] {0.25, 0.75}, within(0.0));
    assertThatThrownBy(
            () ->
                OpenBanditReader.read(
                    OpenBanditLogs.stream("item_id,click,propensity_score\n"), true))
        .isInstanceOf(UnreadableLog.class)
        .hasMessageContaining("candidate_prob_");
  }

  @Test
  @DisplayName("are refused whole if they are none")
  void noLogs() {
    List.of(
            "",
            "item_id,position,click\na,1,0\n",
            "position,click,propensity_score\n",
            "item_id,propensity_score\n",
            "item_id,click,propensity_score,click\n",
            "item_id,click,propensity_score,action_prob\n",
            "item_id,click,propensity_score\n\"" + "x".repeat(300_000))
        .forEach(csv -> assertThatThrownBy(() -> read(csv)).isInstanceOf(UnreadableLog.class));
  }

  @Test
  @DisplayName("have bounds: items, lines, bytes, and features that are told apart")
  void bounds() {
    String header = "item_id,click,propensity_score,user_feature_0\n";
    String items =
        IntStream.range(0, Evaluations.MOST_ITEMS)
            .mapToObj(at -> at + ",0,0.5,f" + at + "\n")
            .collect(Collectors.joining());
    assertThat(read(header + items).columns().width()).isEqualTo(3 + 500 + 1_000);
    assertThatThrownBy(() -> read(header + items + "one more,0,0.5,x\n"))
        .hasMessageContaining("1000 items");
    String lines = "a,0,0.5,x\n".repeat(Evaluations.MOST_LINES);
    assertThat(read(header + lines).rounds()).hasSize(Evaluations.MOST_LINES);
    assertThatThrownBy(() -> read(header + lines + "a,0,0.5,x\n")).hasMessageContaining("lines");
    String wide =
        IntStream.range(0, 100).mapToObj(at -> ",user_feature_" + at).collect(Collectors.joining());
    String cells = "a,0,0.5" + ",x".repeat(100) + "\n";
    assertThatThrownBy(
            () -> read("item_id,click,propensity_score" + wide + "\n" + cells.repeat(99_100)))
        .hasMessageContaining("features");
    InputStream endless =
        new SequenceInputStream(
            OpenBanditLogs.stream(header),
            new InputStream() {
              @Override
              public int read() {
                return '\n';
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                java.util.Arrays.fill(bytes, from, from + length, (byte) '\n');
                return length;
              }
            });
    assertThatThrownBy(() -> OpenBanditReader.read(endless, false))
        .isInstanceOf(UnreadableLog.class)
        .hasMessageContaining("bytes");
  }
}
