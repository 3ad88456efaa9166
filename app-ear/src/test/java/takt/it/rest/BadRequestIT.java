package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.client.Problem;
import takt.client.Problem.FieldError;
import takt.client.ofrep.EvaluationFailure;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;

/**
 * Rule W.2: every refusal is a problem that names its rule and each bad field, echoes no personal
 * data, and has written nothing. The wrong requests are in {@code bad-requests.json}.
 */
class BadRequestIT {

  /** Part of everything personal that the wrong requests say. */
  private static final String PERSONAL = "geheim";

  /** Written by what goes on beside the requests: keys are used, and background work goes on. */
  static final Set<String> ALIVE =
      Set.of(
          "access.api_key",
          "consent.retirement_clean_up",
          "consent.unsealed",
          "consent.sealed",
          "consent.block",
          "consent.block_node",
          // A node gives back what it has ahead of a budget.
          "campaigns.campaign_account",
          // A segment that another test has put is computed for everybody.
          "profiles.sweep",
          "profiles.segment_member",
          "profiles.definition_stamp");

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();
  private static Map<String, String> fixtures;
  private static Connection connection;
  private static Rows rows;

  @BeforeAll
  static void prepare() throws SQLException {
    fixtures = Fixtures.of(SERVER);
    connection = SERVER.database().connect();
    rows = new Rows(connection, ALIVE);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @TestFactory
  Stream<DynamicTest> everyWrongRequestIsRefusedByNameAndWritesNothing() throws SQLException {
    Map<String, Long> before = rows.contents();
    return Stream.concat(
        WrongRequest.all().stream()
            .map(wrong -> DynamicTest.dynamicTest(wrong.toString(), () -> refuses(wrong))),
        Stream.of(
            DynamicTest.dynamicTest(
                "after all of them every table says what it said",
                () -> assertThat(rows.contents()).isEqualTo(before))));
  }

  private static void refuses(WrongRequest wrong) throws Exception {
    Map<String, Long> before = rows.counts();
    HttpResponse<String> answer =
        HTTP.send(wrong.http(SERVER, fixtures), HttpResponse.BodyHandlers.ofString());
    assertThat(rows.counts()).as("rows").isEqualTo(before);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(wrong.status());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith(Endpoint.refusals(wrong.path()));
    assertThat(answer.body()).doesNotContain(PERSONAL);
    if (wrong.path().startsWith("/ofrep/")) {
      EvaluationFailure failure = Client.JSON.readValue(answer.body(), EvaluationFailure.class);
      assertThat(failure.errorCode()).as(answer.body()).isEqualTo(wrong.type());
      assertThat(failure.errorDetails()).isNotBlank();
    } else {
      names(wrong, answer);
    }
  }

  private static void names(WrongRequest wrong, HttpResponse<String> answer) throws Exception {
    Problem problem = Client.JSON.readValue(answer.body(), Problem.class);
    assertThat(problem.type()).as(answer.body()).isEqualTo("/problems/" + wrong.type());
    assertThat(problem.status()).isEqualTo(wrong.status());
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.detail()).isNotBlank().doesNotContain(PERSONAL);
    assertThat(problem.errors())
        .as(answer.body())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrderElementsOf(wrong.pointers());
  }

  @Test
  void everyEndpointThatTakesInputIsAmongThem() {
    List<WrongRequest> wrong = WrongRequest.all();
    assertThat(wrong).hasSizeGreaterThanOrEqualTo(70);
    assertThat(Endpoint.all().stream().filter(Endpoint::input))
        .allSatisfy(
            endpoint ->
                assertThat(wrong)
                    .as(endpoint.toString())
                    .anyMatch(one -> endpoint.is(one.method(), one.path())));
  }

  @Test
  void theyNeverSpeakOfThePersonsTheyName() {
    assertThat(WrongRequest.all().stream().filter(one -> one.body() != null))
        .filteredOn(one -> one.body().toString().contains(PERSONAL))
        .hasSizeGreaterThanOrEqualTo(20);
  }
}
