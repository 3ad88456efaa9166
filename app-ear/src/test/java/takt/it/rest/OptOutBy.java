package takt.it.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import takt.client.Subject;
import takt.client.consent.OptOutLinkBody;
import takt.client.consent.OptOutLinkInfo;
import takt.client.consent.OptOutLinksApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * What a mail program and a browser do with the links in messages: without a key, without cookies,
 * following no redirect.
 */
final class OptOutBy {

  static final String ONE_CLICK = "List-Unsubscribe=One-Click";
  static final String URL_ENCODED = "application/x-www-form-urlencoded";

  /** Where the tests' servers believe that persons find them. */
  private static final String PUBLIC = "http://localhost:9080";

  private static final HttpClient HTTP = Http.client();

  private final TaktServer server;

  OptOutBy(TaktServer server) {
    this.server = server;
  }

  /** A link in an English message, to everything if no purpose is named. */
  OptOutLinkInfo link(Subject subject, String purpose) {
    return link(subject, purpose, null, "en");
  }

  OptOutLinkInfo link(Subject subject, String purpose, String about, String language) {
    return Client.of(server, Role.INTEGRATOR)
        .api(OptOutLinksApi.class)
        .make(new OptOutLinkBody(subject, purpose, purpose == null, about, language));
  }

  /** The link's token. */
  static String token(OptOutLinkInfo link) {
    return link.url().substring(link.url().lastIndexOf('/') + 1);
  }

  /** The one click of a mail program (RFC 8058 section 3.2). */
  HttpResponse<String> oneClick(OptOutLinkInfo link) {
    return post(link.url(), URL_ENCODED, ONE_CLICK);
  }

  /** A button of the page. */
  HttpResponse<String> button(OptOutLinkInfo link, String value) {
    return post(link.url(), URL_ENCODED, "stop=" + value);
  }

  HttpResponse<String> post(String url, String type, String body, String... headers) {
    HttpRequest.Builder request = request(url, headers);
    if (type != null) {
      request.header("Content-Type", type);
    }
    return send(
        request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build());
  }

  HttpResponse<String> get(String url, String... headers) {
    return send(request(url, headers).GET().build());
  }

  HttpResponse<String> head(String url) {
    return send(request(url).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.replace(PUBLIC, server.url())));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
