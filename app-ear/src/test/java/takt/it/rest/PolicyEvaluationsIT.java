package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.PageBody;
import takt.client.campaigns.PageInfo;
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

  @Test
  @DisplayName(
      "G14.6 Takt's own log can be had in the same format, without anybody, and read again")
  void ownLog() throws IOException {
    Shop.open(SERVER);
    Shop shop = new Shop(SERVER);
    Plans plans = new Plans(SERVER).lamps();
    UUID campaign = plans.run().id();
    Subject clicking = Subject.customer(Shop.customer());
    List<UUID> kept = new ArrayList<>();
    for (Subject one : List.of(clicking, Subject.customer(Shop.customer()))) {
      kept.add(shop.give(one, "offers"));
      DecisionInfo decided =
          Client.of(SERVER, Role.INTEGRATOR)
              .api(DecisionsApi.class)
              .decide(new DecisionBody(one, plans.placement(), "en", null));
      kept.add(decided.id());
      if (one.equals(clicking)) {
        shop.feedback(one, "Message Clicked", decided.id());
      }
    }

    String before = ownLogOf(campaign);
    assertThat(before.lines()).hasSize(2);
    String here = ",1.0," + plans.placement() + ",en";
    assertThat(before.lines().filter(one -> one.matches(".*,\\d+,1" + here))).hasSize(1);
    assertThat(before.lines().filter(one -> one.matches(".*,\\d+,0" + here))).hasSize(1);
    kept.forEach(id -> assertThat(before).doesNotContain(id.toString()));

    shop.optOut(clicking, "offers");
    assertThat(ownLogOf(campaign).lines())
        .containsExactlyInAnyOrderElementsOf(before.lines().toList());

    String whole = text(evaluations.log(null, null));
    PolicyEvaluationInfo again = evaluations.evaluate("uniform", List.of(), 10, 1, csv(whole));
    assertThat(again.badLines()).isZero();
    assertThat(again.rounds()).isEqualTo((int) whole.lines().count() - 1);
  }

  @Test
  @DisplayName("G14.6, G14.7 Takt's own log of two places judges a policy")
  void ownLogOfTwoPlaces() throws IOException {
    Shop.open(SERVER);
    Shop shop = new Shop(SERVER);
    List<Plans> both = List.of(new Plans(SERVER).lamps(), new Plans(SERVER).lamps());
    both.get(0).run();
    both.get(1).about("garden").run();
    List<PageBody.PlaceBody> places =
        both.stream().map(one -> new PageBody.PlaceBody(one.placement(), null)).toList();
    for (int visitor = 0; visitor < 60; visitor++) {
      Subject one = Subject.customer(Shop.customer());
      shop.give(one, "offers");
      PageInfo page =
          Client.of(SERVER, Role.INTEGRATOR)
              .api(DecisionsApi.class)
              .page(new PageBody(one, places, "en", null));
      if (visitor % 4 == 0) {
        shop.feedback(one, "Message Clicked", page.places().get(0).decisions().get(0).id());
      }
    }

    String whole = text(evaluations.log(null, null));
    String own =
        whole
            .lines()
            .filter(
                line ->
                    line.startsWith("timestamp")
                        || both.stream()
                            .anyMatch(one -> line.contains("," + one.placement() + ",")))
            .collect(Collectors.joining("\n"));
    assertThat(own.lines().skip(1).map(line -> line.split(",", -1)[2]).distinct()).hasSize(2);
    for (String candidate : List.of("uniform", "learned")) {
      PolicyEvaluationInfo judged =
          evaluations.evaluate(candidate, List.of(), 10, 1, csv(own + "\n"));
      assertThat(judged.refusals()).as(candidate).isEmpty();
      assertThat(judged.rounds()).isEqualTo(120);
      assertThat(judged.estimates().get(0).value()).isCloseTo(15 / 120.0, within(1e-12));
    }
  }

  private String ownLogOf(UUID campaign) throws IOException {
    return text(evaluations.log(null, null))
        .lines()
        .filter(line -> line.contains(campaign + "/"))
        .collect(Collectors.joining("\n"));
  }

  private static String text(InputStream file) throws IOException {
    return new String(file.readAllBytes(), StandardCharsets.UTF_8);
  }
}
