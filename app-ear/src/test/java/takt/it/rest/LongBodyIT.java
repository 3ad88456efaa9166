package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("W.4 bodies that are too long")
class LongBodyIT {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final List<String> TYPES =
      List.of("application/json", "text/csv", "application/x-www-form-urlencoded");

  /** These are read up to their own limits, and answer 400 as Segment does: bad-requests.json. */
  private static final String SEGMENT = "/v1/";

  private static final long FAR_TOO_LONG = 1L << 40;

  private final TaktServer server = TaktServer.shared();

  @Test
  @DisplayName("W.4 are refused before they are read: none of their bytes is ever sent")
  void areRefusedBeforeTheyAreRead() throws IOException {
    List<Endpoint> all =
        Endpoint.all().stream()
            .filter(endpoint -> WITH_BODY.contains(endpoint.method()))
            .filter(endpoint -> !endpoint.path().contains(SEGMENT))
            .toList();

    assertThat(all).hasSizeGreaterThan(20);
    for (Endpoint endpoint : all) {
      assertThat(announced(endpoint)).as(endpoint.toString()).startsWith("HTTP/1.1 413 ");
    }
  }

  /** Of the type that the endpoint takes. */
  private String announced(Endpoint endpoint) throws IOException {
    String answer = "";
    for (String type : TYPES) {
      answer = announced(endpoint, type);
      if (!answer.contains(" 415 ")) {
        break;
      }
    }
    return answer;
  }

  /** Announces a body and sends none of it; answers the first line of what comes back. */
  private String announced(Endpoint endpoint, String type) throws IOException {
    URI url = URI.create(server.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      String key =
          endpoint.roles().stream()
              .filter(Role.OF_KEYS::contains)
              .findFirst()
              .map(role -> "Authorization: Bearer " + server.key(role) + "\r\n")
              .orElse("");
      String head =
          "%s %s HTTP/1.1\r\nHost: %s\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(
                  endpoint.method(), endpoint.path(), url.getAuthority(), key, type, FAR_TOO_LONG);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }
}
