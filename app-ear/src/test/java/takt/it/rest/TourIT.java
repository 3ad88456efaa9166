package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportsApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * The README's tour, pasted line by line into a shell, prints what the README says. Its server has
 * a low limit for browsers, which the tour does not need.
 */
@OwnServer
@Tag("on-h2-only")
class TourIT {

  private static final String NEXT = "---- next block ----";

  private static TaktServer server;

  @BeforeAll
  static void startTheDemo() throws Exception {
    server =
        TaktServer.named("tour", null, Map.of("TAKT_DEMO", "true", "TAKT_RATE_BROWSER", "5"))
            .start();
    awaitDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "D.1 the tour prints what the README says, and its opt-out finds the orders bound to consents")
  void theTourPrintsWhatTheReadmeSays() throws Exception {
    List<String> expected = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    for (Readme.Block block : Readme.blocks("A five-minute tour")) {
      if (block.language().equals("sh")) {
        script.append(block.text()).append("echo '").append(NEXT).append("'\n");
        expected.add("");
      } else {
        expected.set(expected.size() - 1, block.text());
      }
    }
    String[] printed = printed(script.toString()).split(NEXT + "\n");

    assertThat(printed).hasSameSizeAs(expected);
    for (int at = 0; at < printed.length; at++) {
      assertThat(printed[at]).matches(pattern(expected.get(at)));
    }
  }

  @Test
  void theProofForACourtPrintsWhatTheReadmeSays() throws Exception {
    Metrics metrics = new Metrics(server);
    while (metrics.of("takt_ledger_unsealed", "") > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    List<Readme.Block> blocks = Readme.blocks("Proof for a court");

    assertThat(blocks).extracting(Readme.Block::language).containsExactly("sh", "text");
    assertThat(printed(". app-ear/target/run/takt/home/secrets/keys.env\n" + blocks.get(0).text()))
        .matches(pattern(blocks.get(1).text()));
  }

  @Test
  void aBrowserThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/purposes"))
            .header("Authorization", "Bearer " + server.key(Role.BROWSER))
            .build();
    HttpResponse<String> answer = null;
    for (int asked = 0; asked < 200 && (answer == null || answer.statusCode() == 200); asked++) {
      answer = Http.client().send(request, HttpResponse.BodyHandlers.ofString());
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(Client.JSON.readValue(answer.body(), Problem.class).type())
        .isEqualTo("/problems/too-many");
  }

  /** What README says, with … for anything. */
  private static Pattern pattern(String expected) {
    String[] parts = expected.split("…", -1);
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < parts.length; at++) {
      pattern.append(at == 0 ? "" : ".*?").append(Pattern.quote(parts[at]));
    }
    return Pattern.compile(pattern.toString());
  }

  private static String printed(String script) throws IOException {
    String here =
        script
            .replace("app-ear/target/run/takt/home", server.home().toString())
            .replace("web-war/target", "../web-war/target")
            .replace("ledger.ndjson", "target/ledger.ndjson")
            .replace("http://localhost:9080", server.url());
    Process shell = new ProcessBuilder("bash", "-c", here).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Follows the demo's import to its end. */
  private static void awaitDemo() throws Exception {
    ImportsApi imports = Client.of(server, Role.INTEGRATOR).api(ImportsApi.class);
    List<ImportInfo> runs = List.of();
    while (runs.isEmpty() || runs.get(0).state().equals("awaiting-file")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      runs = imports.list(null, 1).items();
    }
    HttpRequest follow =
        HttpRequest.newBuilder(URI.create(server.url() + runs.get(0).self() + "/progress"))
            .header("Authorization", "Bearer " + server.key(Role.INTEGRATOR))
            .build();
    String progress = Http.client().send(follow, HttpResponse.BodyHandlers.ofString()).body();
    assertThat(progress).as("the end of the demo's import").contains("\"state\":\"done\"");
  }
}
