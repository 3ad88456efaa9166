package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Rule W.1: every endpoint names who may call it, and others may not. */
class AccessIT {

  private static final HttpClient HTTP = Http.client();

  private final TaktServer server = TaktServer.shared();

  @TestFactory
  Stream<DynamicTest> withoutAKeyOnlyOpenEndpointsAnswer() {
    return Endpoint.all().stream()
        .filter(endpoint -> !endpoint.open())
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> refuses(one, null, 401)));
  }

  @TestFactory
  Stream<DynamicTest> aKeyOfAnotherRoleIsRefused() {
    return Endpoint.all().stream()
        .filter(endpoint -> !endpoint.open())
        .flatMap(
            one ->
                Role.OF_KEYS.stream()
                    .filter(role -> !one.roles().contains(role))
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                role + " " + one, () -> refuses(one, server.key(role), 403))));
  }

  @Test
  void everyEndpointNamesSomebody() {
    assertThat(Endpoint.all())
        .hasSizeGreaterThan(20)
        .allMatch(endpoint -> endpoint.open() != !endpoint.roles().isEmpty());
  }

  @Test
  void aForgedKeyIsRefusedEvenWhereEverybodyMayCall() throws Exception {
    String forged = server.key(Role.OPERATOR).substring(0, 18) + "x".repeat(43);
    assertThat(
            call(new Endpoint("GET", "/api/purposes", true, java.util.Set.of(), false), forged)
                .statusCode())
        .isEqualTo(401);
  }

  private void refuses(Endpoint endpoint, String key, int status) throws Exception {
    HttpResponse<String> answer = call(endpoint, key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith(Endpoint.refusals(endpoint.path()));
  }

  private HttpResponse<String> call(Endpoint endpoint, String key) throws Exception {
    List<String> bodyless = List.of("GET", "DELETE");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + endpoint.path()))
            .method(
                endpoint.method(),
                bodyless.contains(endpoint.method())
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"))
            .header(
                "Content-Type",
                endpoint.path().endsWith("/file") ? "text/csv" : "application/json");
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
