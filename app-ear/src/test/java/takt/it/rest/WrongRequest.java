package takt.it.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import takt.client.Reason;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * A line of {@code bad-requests.json}: a wrong request and the problem that it must be answered
 * with. {@code ${name}} in path, headers and body stands for a fixture, {@code ${fill:n}} for n
 * characters.
 *
 * @param name what is wrong
 * @param key whose key calls; none if absent
 * @param request method and path
 * @param headers more headers, or others than the usual ones
 * @param body JSON; a text is sent as it stands
 * @param status the expected status
 * @param type the expected type, without {@code /problems/}; of OpenFeature's endpoints the error
 *     code
 * @param pointers the expected pointers, in any order; none if absent
 */
record WrongRequest(
    String name,
    String key,
    String request,
    Map<String, String> headers,
    JsonNode body,
    int status,
    String type,
    List<String> pointers) {

  WrongRequest {
    headers = headers == null ? Map.of() : headers;
    pointers = pointers == null ? List.of() : pointers;
  }

  static List<WrongRequest> all() {
    try (InputStream table = WrongRequest.class.getResourceAsStream("bad-requests.json")) {
      return List.of(Client.JSON.readValue(table, WrongRequest[].class));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String method() {
    return request.substring(0, request.indexOf(' '));
  }

  /** The path with its query, fixtures not filled in. */
  String path() {
    return request.substring(request.indexOf(' ') + 1);
  }

  HttpRequest http(TaktServer server, Map<String, String> fixtures) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.url() + filled(path(), fixtures)))
            .method(
                method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(filled(text(), fixtures)));
    if (body != null) {
      builder.setHeader("Content-Type", "application/json");
    }
    if (key != null) {
      builder.setHeader("Authorization", "Bearer " + server.key(key));
      if (Role.STAFF.contains(key)) {
        builder.setHeader(Reason.HEADER, Client.REASON);
      }
    }
    headers.forEach((header, value) -> builder.setHeader(header, filled(value, fixtures)));
    return builder.build();
  }

  private String text() {
    return body instanceof TextNode text ? text.asText() : body.toString();
  }

  /** A text with fixtures in the place of their names. */
  static String filled(String text, Map<String, String> fixtures) {
    return java.util.regex.Pattern.compile("\\$\\{([a-zA-Z]+)(?::(\\d+))?}")
        .matcher(text)
        .replaceAll(
            found ->
                found.group(2) == null
                    ? java.util.Objects.requireNonNull(
                        fixtures.get(found.group(1)), "no fixture " + found.group(1))
                    : "x".repeat(Integer.parseInt(found.group(2))));
  }

  @Override
  public String toString() {
    return name + ": " + request;
  }
}
