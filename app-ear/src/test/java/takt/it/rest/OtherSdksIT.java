package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.Subject;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Calls as the SDKs for browsers and apps put them on the wire. */
class OtherSdksIT {

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();
  private static final int MOST_CALL = 32 * 1024;

  private final Shop shop = new Shop(SERVER);
  private final String visitor = Shop.visitor();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/track", "/v1/t", "/v1/batch", "/v1/batch/", "/v1/b", "/v1/import"})
  @DisplayName("T.1 a view arrives by each path that SDKs know, as the text that browsers send")
  void paths(String path) throws Exception {
    shop.give(Subject.visitor(visitor), "offers");
    boolean batch = path.contains("/b") || path.contains("import");
    String body = batch ? batch(view("{}")) : view("{}");

    assertThat(send(request(path, "text/plain").POST(text(body))).statusCode()).isEqualTo(200);

    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).hasSize(1);
  }

  @Test
  @DisplayName("T.1, T.3 a beacon shows the browser's key in its address, and no other")
  void beacon() throws Exception {
    shop.give(Subject.visitor(visitor), "offers");
    String body = batch(view("{}"));

    assertThat(beacon(SERVER.key(Role.INTEGRATOR), body).statusCode()).isEqualTo(403);
    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).isEmpty();
    assertThat(beacon(SERVER.key(Role.BROWSER), body).statusCode()).isEqualTo(200);

    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).hasSize(1);
  }

  @Test
  @DisplayName("T.1, T.2 a packed call is unpacked, and may have as many bytes as any other")
  void packed() throws Exception {
    shop.give(Subject.visitor(visitor), "offers");
    HttpRequest.Builder request =
        request("/v1/track", "application/json").header("Content-Encoding", "gzip");

    assertThat(send(request.POST(bytes(gzip(view("{}"))))).statusCode()).isEqualTo(200);
    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).hasSize(1);

    String bomb = view("{\"more\": \"" + "0".repeat(MOST_CALL) + "\"}");
    assertThat(send(request.POST(bytes(gzip(bomb)))).statusCode()).isEqualTo(400);
    byte[] damaged = gzip(view("{}"));
    damaged[damaged.length / 2] ^= 0x55;
    assertThat(send(request.POST(bytes(damaged))).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("T.1 a page of any origin may send events, and asks first where browsers must")
  void otherOrigins() throws Exception {
    HttpResponse<String> asked =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(SERVER.url() + "/v1/track"))
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Authorization", "Content-Type");

    for (String body : new String[] {view("{}"), "{no JSON"}) {
      assertThat(
              send(request("/v1/track", "text/plain")
                      .header("Origin", "https://shop.example")
                      .POST(text(body)))
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .contains("*");
    }
  }

  private String view(String properties) {
    return """
    {"type": "track", "anonymousId": "%s", "messageId": "%s", "event": "Product Viewed",
     "properties": {"category": "lamps"}, "context": {"seen": %s}}
    """
        .formatted(visitor, UUID.randomUUID(), properties);
  }

  private static String batch(String call) {
    return "{\"batch\": [" + call + "]}";
  }

  private static HttpResponse<String> beacon(String key, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/beacon/v1/batch?writeKey=" + key))
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(text(body)));
  }

  private static HttpRequest.Builder request(String path, String type) {
    String basic =
        Base64.getEncoder()
            .encodeToString((SERVER.key(Role.BROWSER) + ":").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(SERVER.url() + path))
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", type);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static HttpRequest.BodyPublisher bytes(byte[] body) {
    return HttpRequest.BodyPublishers.ofByteArray(body);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
