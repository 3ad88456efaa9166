package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.campaigns.PolicyEvaluationInfo;
import takt.client.campaigns.PolicyEvaluationInfo.Estimate;
import takt.client.campaigns.PolicyEvaluationInfo.LogProblemInfo;
import takt.client.campaigns.PolicyEvaluationsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Policies judged over REST. */
@DisplayName("A policy is judged on a log before it goes live")
class PolicyEvaluationsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String BAD = "tea,0,much\n";

  private final PolicyEvaluationsApi evaluations =
      Client.of(SERVER, Role.MARKETER).api(PolicyEvaluationsApi.class);

  /** Tea and coffee by turns; tea is clicked every second time, coffee never. */
  private static String log(int rounds) {
    return "item_id,click,propensity_score,candidate_prob_tea,candidate_prob_coffee\n"
        + IntStream.range(0, rounds)
            .mapToObj(
                at -> (at % 2 == 0 ? "tea," + (at % 4 == 0 ? 1 : 0) : "coffee,0") + ",0.5,1,0\n")
            .collect(Collectors.joining());
  }

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream packed(String text) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(file)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new ByteArrayInputStream(file.toByteArray());
  }

  @Test
  @DisplayName("G14.1, G14.2 with estimates, intervals and the gain over what was logged")
  void judged() {
    PolicyEvaluationInfo evaluation =
        evaluations.evaluate("shares", List.of("tea:0.75", "coffee:0.25"), 10, 1, csv(log(800)));

    assertThat(evaluation.refusals()).isEmpty();
    assertThat(evaluation.rounds()).isEqualTo(800);
    assertThat(evaluation.items()).isEqualTo(2);
    assertThat(evaluation.logged()).isCloseTo(0.25, within(1e-12));
    assertThat(evaluation.overlap().greatestWeight()).isCloseTo(1.5, within(1e-12));
    assertThat(evaluation.estimates())
        .extracting(Estimate::estimator)
        .containsExactly(
            "ips",
            "self-normalised-ips",
            "clipped-ips",
            "direct",
            "doubly-robust",
            "switch-doubly-robust");
    for (Estimate one : evaluation.estimates()) {
      assertThat(one.value()).as(one.estimator()).isCloseTo(0.375, within(0.01));
      assertThat(one.gain()).as(one.estimator()).isCloseTo(0.125, within(0.01));
      assertThat(one.normal().low()).isLessThan(one.value() + 1e-9);
      assertThat(one.bootstrap().high()).isGreaterThan(one.value() - 1e-9);
      assertThat(one.gainInterval().low()).as(one.estimator()).isPositive();
    }
  }

  @Test
  @DisplayName("G14.3, G14.5 or refused with the reasons, and the lines that could not be read")
  void refused() {
    PolicyEvaluationInfo evaluation =
        evaluations.evaluate("uniform", List.of(), 10, 1, csv(log(50) + BAD));

    assertThat(evaluation.refusals())
        .containsExactly("too-few-rounds", "too-many-bad-lines", "effective-sample-too-small");
    assertThat(evaluation.estimates()).isEmpty();
    assertThat(evaluation.badLines()).isEqualTo(1);
    assertThat(evaluation.problems())
        .containsExactly(new LogProblemInfo(52, "propensity_score", "must be a number"));
  }

  @Test
  @DisplayName(
      "G14.5 by probabilities in the log, which may be packed, and of which nothing is kept")
  void packedAndForgotten() throws Exception {
    try (Connection connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, BadRequestIT.ALIVE);
      Map<String, Long> before = rows.contents();

      PolicyEvaluationInfo evaluation =
          evaluations.evaluate("in-log", List.of(), 10, 1, packed(log(400)));

      assertThat(evaluation.estimates().get(0).value()).isCloseTo(0.5, within(1e-12));
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("G13.6 what the learner would make of the log is a candidate as well")
  void learned() {
    PolicyEvaluationInfo evaluation =
        evaluations.evaluate("learned", List.of(), 10, 1, csv(log(4_000)));

    assertThat(evaluation.refusals()).isEmpty();
    assertThat(evaluation.estimates()).allMatch(one -> one.gainInterval().low() > 0.1);
  }
}
