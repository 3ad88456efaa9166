package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.consent.Choices;
import takt.client.consent.No;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Promise 7, as easy as giving: one call with the same key and no more fields")
class AsEasyAsGivingIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String HOW =
      "\"language\": \"en\", \"channel\": \"web\", \"place\": \"banner\"";

  private final HttpClient http = Http.client();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.BROWSER, Role.INTEGRATOR, Role.DPO})
  @DisplayName("C4 whoever may give by one call may withdraw by one call with as many fields")
  void oneCall(String role) throws Exception {
    String who = "\"subject\": {\"visitor\": \"" + Shop.visitor() + "\"}";
    // Staff say why they record it, a yes as well as a no.
    String why = role.equals(Role.DPO) ? ", \"proof\": {\"reason\": \"asked by phone\"}" : "";
    String yes = "{" + who + ", \"given\": [\"offers\"], " + HOW + why + "}";
    String no = "{" + who + ", \"purposes\": [\"offers\"], " + HOW + why + "}";

    assertThat(post("/api/consents", role, yes).statusCode()).isBetween(200, 201);
    HttpResponse<String> answer = post("/api/opt-outs", role, no);

    assertThat(answer.statusCode()).isBetween(200, 201);
    var receipt = Client.JSON.readTree(answer.body());
    assertThat(receipt.get("complete").booleanValue()).isTrue();
    assertThat(receipt.get("entries").get(0).get("kind").textValue())
        .isEqualToIgnoringCase("withdrawn");
  }

  @Test
  @DisplayName("C4 everything is withdrawn by one call, too, even by somebody nobody knows yet")
  void everything() throws Exception {
    String no =
        "{\"subject\": {\"visitor\": \""
            + Shop.visitor()
            + "\"}, \"everything\": true, "
            + HOW
            + "}";
    assertThat(post("/api/opt-outs", Role.BROWSER, no).statusCode()).isBetween(200, 201);
  }

  @Test
  @DisplayName("C4 an opt-out asks for no field that giving does not ask for")
  void noMoreFields() {
    List<String> giving = needed(Choices.class);
    List<String> withdrawing = needed(No.class);
    assertThat(giving).containsAll(withdrawing);
  }

  private static List<String> needed(Class<?> command) {
    return Arrays.stream(command.getRecordComponents())
        .filter(AsEasyAsGivingIT::isNeeded)
        .map(RecordComponent::getName)
        .toList();
  }

  private static boolean isNeeded(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(NotNull.class);
  }

  private HttpResponse<String> post(String path, String role, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + path))
            .header("Authorization", "Bearer " + SERVER.key(role))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
