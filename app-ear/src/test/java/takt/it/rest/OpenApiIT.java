package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.client.Problem;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;

/** The description of the API is complete, and the pages beside it load. */
class OpenApiIT {

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();
  private static JsonNode description;

  @BeforeAll
  static void read() throws Exception {
    description = Client.JSON.readTree(get("/openapi", "application/json").body());
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointIsDescribedWithASummary() {
    return Endpoint.all().stream()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    endpoint.toString(),
                    () -> assertThat(operation(endpoint).path("summary").asText()).isNotBlank()));
  }

  @TestFactory
  Stream<DynamicTest> everyJsonBodyHasAnExample() {
    return Endpoint.all().stream()
        .filter(endpoint -> operation(endpoint).has("requestBody"))
        .filter(endpoint -> !body(endpoint).isMissingNode())
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    endpoint.toString(),
                    () ->
                        assertThat(exemplified(body(endpoint), 0))
                            .as(body(endpoint).toPrettyString())
                            .isTrue()));
  }

  @Test
  void itNamesHowToShowAKey() {
    assertThat(description.at("/components/securitySchemes/key/scheme").asText())
        .isEqualTo("bearer");
  }

  @Test
  void anUnknownPathIsAProblemEverywhere() throws Exception {
    for (String path : new String[] {"/nothing", "/api/nothing", "/v1/nothing", "/api/a/b/c"}) {
      HttpResponse<String> answer = get(path, "*/*");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .startsWith("application/problem+json");
      Problem problem = Client.JSON.readValue(answer.body(), Problem.class);
      assertThat(problem.type()).isEqualTo("/problems/not-found");
      assertThat(problem.instance()).isEqualTo(path);
    }
  }

  @Test
  void theStartPageLoadsWithItsStyleAndScript() throws Exception {
    assertThat(get("/", "text/html").body()).contains("<h1>Takt</h1>", "home.js", "takt.css");
    assertThat(get("/home.js", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("/takt.css", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void healthAnswersLiveReadyAndStarted() throws Exception {
    for (String part : new String[] {"", "/live", "/ready", "/started"}) {
      HttpResponse<String> answer = get("/health" + part, "application/json");
      assertThat(answer.statusCode()).as(part).isEqualTo(200);
      assertThat(Client.JSON.readTree(answer.body()).path("status").asText()).isEqualTo("UP");
    }
  }

  private static JsonNode operation(Endpoint endpoint) {
    return fields(description.path("paths"))
        .filter(path -> endpoint.is(endpoint.method(), path.getKey()))
        .map(path -> path.getValue().path(endpoint.method().toLowerCase(Locale.ROOT)))
        .filter(operation -> !operation.isMissingNode())
        .findFirst()
        .orElseThrow(() -> new AssertionError(endpoint + " is not described"));
  }

  private static JsonNode body(Endpoint endpoint) {
    return operation(endpoint).at("/requestBody/content/application~1json");
  }

  /** Whether it, its schema or a property of its schema shows an example. */
  private static boolean exemplified(JsonNode part, int depth) {
    if (part.has("example") || part.has("examples")) {
      return true;
    }
    if (depth > 4) {
      return false;
    }
    JsonNode schema = part.has("schema") ? part.path("schema") : part;
    if (schema.has("$ref")) {
      return exemplified(description.at(schema.path("$ref").asText().substring(1)), depth + 1);
    }
    return schema.has("example")
        || schema.has("examples")
        || StreamSupport.stream(schema.path("properties").spliterator(), false)
            .anyMatch(property -> exemplified(property, depth + 1));
  }

  private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode object) {
    return object.properties().stream();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(SERVER.url() + path)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
