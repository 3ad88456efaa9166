package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.mails.MailClaim;
import takt.client.mails.MailClaimBody;
import takt.client.mails.MailsApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Double opt-ins as their parties see them: forms that ask, a mail system, persons with a link. */
final class MailedLinks {

  /** A purpose to which a yes must be confirmed, and which asks for evidence. */
  static final String LETTER = "letter-by-mail";

  /** Another one, without. */
  static final String HINTS = "hints-by-mail";

  /** One that shares data, to which a browser's signal objects. */
  static final String SHARED = "shared-by-letter";

  private static final int TOO_MANY = 429;
  private static final int TRIES = 10;

  private static final Pattern LINK = Pattern.compile("/api/opt-ins/([A-Za-z0-9_-]{43})");

  private final TaktServer server;

  private final HttpClient http = Http.client();

  private final Map<String, MailClaim.Item> mails = new HashMap<>();

  MailedLinks(TaktServer server) {
    this.server = server;
  }

  /** Publishes the purposes where they are not there yet. */
  static void open(TaktServer server) {
    Shop.open(server);
    publish(server, LETTER, "consent", "email", confirmed(List.of("address", "user-agent")));
    publish(server, HINTS, "consent", "email", confirmed(null));
    publish(
        server,
        SHARED,
        "legitimate-interest",
        null,
        new PurposeTerms(null, null, null, null, null, null, null, true, null, null));
  }

  private static PurposeTerms confirmed(List<String> evidence) {
    return new PurposeTerms(null, null, true, evidence, null, null, null, null, null, null);
  }

  private static void publish(
      TaktServer server, String code, String basis, String channel, PurposeTerms terms) {
    PurposesApi purposes = Client.of(server, Role.DPO).api(PurposesApi.class);
    if (purposes.list().items().stream().noneMatch(one -> one.code().equals(code))) {
      purposes.publish(
          new NewPurpose(
              code, basis, channel, Shop.texts(code), 30, false, false, false, terms, null));
    }
  }

  /** A form asks for a consent, with the key of this role. */
  HttpResponse<String> ask(String role, String address, String purpose, String more) {
    String body =
        """
        {"address": "%s", "purposes": ["%s"], "language": "en", "channel": "web", \
        "place": "form"%s}"""
            .formatted(address, purpose, more);
    return send(
        request("/api/opt-ins")
            .header("Authorization", "Bearer " + server.key(role))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The mail to this address that came last. */
  MailClaim.Item mail(String address) {
    fetch();
    return mails.get(address);
  }

  /** What the link in the mail to this address has at its end. */
  String token(String address) {
    fetch();
    return sent(address);
  }

  /** The same, of what was fetched before. */
  String sent(String address) {
    MailClaim.Item mail = mails.get(address);
    assertThat(mail).as("a mail").isNotNull();
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group(1);
  }

  /** The mail system fetches and sends what there is. */
  void fetch() {
    MailsApi mailer = Client.of(server, Role.MAILER).api(MailsApi.class);
    List<MailClaim.Item> items = new ArrayList<>();
    do {
      items = mailer.claim(new MailClaimBody(100, 60)).items();
      items.forEach(
          item -> {
            mails.put(item.to(), item);
            mailer.sent(item.id());
          });
    } while (!items.isEmpty());
  }

  /** Somebody, or a scanner, opens a link. */
  HttpResponse<String> open(String token, String language) {
    return send(request("/api/opt-ins/" + token + "?language=" + language).GET());
  }

  /** Somebody presses a button, or sends something else. */
  HttpResponse<String> press(String token, String form) {
    return send(pressing("/api/opt-ins/", token, form));
  }

  /** The same in a browser that objects to sharing, at this path. */
  HttpResponse<String> pressSignalling(String path, String token, String form) {
    return send(pressing(path, token, form).header("Sec-GPC", "1"));
  }

  private HttpRequest.Builder pressing(String path, String token, String form) {
    return request(path + token + "?language=en")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (int tries = 1; answer.statusCode() == TOO_MANY && tries < TRIES; tries++) {
        // All these persons sit behind one network address; each does as Retry-After says.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Changes something beneath, such as a time. */
  void change(String sql, Object... parameters) throws SQLException {
    try (Connection connection = server.database().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Counts something beneath. */
  long count(String sql, Object... parameters) throws SQLException {
    try (Connection connection = server.database().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
