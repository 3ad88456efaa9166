package takt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.it.server.TaktServer;

/** Takt's public API, as those use it who prepare the benchmark's shop. */
final class Api {

  private static final Pattern ID = Pattern.compile("\"(?:id|self)\"\\s*:\\s*\"([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TaktServer server;

  Api(TaktServer server) {
    this.server = server;
  }

  /** Sends a request that must succeed; answers the body. */
  String send(String role, String method, String path, String body)
      throws IOException, InterruptedException {
    return send(role, method, path, body, 0);
  }

  /** Sends a request that changes this revision. */
  String send(String role, String method, String path, String body, int revision)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", "Bearer " + server.key(role))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + revision + "\"")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  /** The last part of the address, or the id, of what an answer says was created. */
  static String id(String answer) {
    Matcher found = ID.matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("No id in " + answer);
    }
    return found.group(1).substring(found.group(1).lastIndexOf('/') + 1);
  }
}
