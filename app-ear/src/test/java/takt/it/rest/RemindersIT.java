package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProofBody;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.consent.Whom;
import takt.client.mails.MailClaim;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Reminders from the timer to the two buttons. */
class RemindersIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String CODE = "yearly-hints";
  private static final Pattern LINK = Pattern.compile("/api/reminders/([A-Za-z0-9_-]{43})");

  private final MailedLinks links = new MailedLinks(SERVER);
  private final String address = UUID.randomUUID() + "@example.com";
  private final Subject person = Subject.email(address);

  @BeforeAll
  static void open() {
    MailedLinks.open(SERVER);
    PurposesApi purposes = Client.of(SERVER, Role.DPO).api(PurposesApi.class);
    if (purposes.list().items().stream().noneMatch(one -> one.code().equals(CODE))) {
      PurposeTerms terms =
          new PurposeTerms(365, 30, null, null, null, null, null, null, null, null);
      purposes.publish(
          new NewPurpose(
              CODE, "consent", null, Shop.texts(CODE), 30, false, false, false, terms, null));
    }
  }

  @Test
  @DisplayName("C7.1 C7.3 C7.4 the mail's link shows what ends, and renews it for another year")
  void renews() throws Exception {
    String token = remind();
    HttpResponse<String> page = send(request(token, "de").GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<html lang=\"de\">",
            "Sentence.",
            "Benefit.",
            "<button name=\"choice\" value=\"renew\">Ja, verlängern</button>",
            "<button name=\"choice\" value=\"stop\">Nein, jetzt beenden</button>")
        .doesNotContain("<script", address);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    Instant before = permission().until();

    HttpResponse<String> done = press(token, "choice=renew");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("it goes on", "/api/consent-receipts/");
    assertThat(permission().allowed()).isTrue();
    assertThat(permission().until()).isAfter(before);
  }

  @Test
  @DisplayName("C7.4 stopping takes one click, and then nothing is left to renew")
  void stops() throws Exception {
    String token = remind();
    assertThat(press(token, "choice=maybe").statusCode()).isEqualTo(422);
    assertThat(press(token, "choice=stop").body()).contains("It has ended");
    assertThat(permission().rule()).isEqualTo("withdrawn");
    assertThat(send(request(token, "en").GET()).body())
        .contains("Nothing of it holds")
        .doesNotContain("<button");
    press(token, "choice=renew");
    assertThat(permission().rule()).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("W.7 the signal of the browser that renews is heeded, and what was renewed holds")
  void theBrowserSignals() throws Exception {
    links.pressSignalling("/api/reminders/", remind(), "choice=renew");

    assertThat(permission().rule()).isEqualTo("given");
    assertThat(permission(MailedLinks.SHARED).rule()).isEqualTo("signalled");
  }

  @Test
  @DisplayName("C7.3 a link that Takt did not make is told nothing")
  void forged() throws Exception {
    for (String token : List.of("nobody", "A".repeat(43))) {
      assertThat(send(request(token, "en").GET()).statusCode()).isEqualTo(404);
      assertThat(press(token, "choice=stop").statusCode()).isEqualTo(404);
    }
  }

  /** The time of the reminder has come; answers what the link has at its end. */
  private String remind() throws Exception {
    Instant chosen = Instant.now().minus(Duration.ofDays(340));
    ProofBody proof = new ProofBody(null, null, chosen, null, null, null, null, null, null);
    Client.of(SERVER, Role.INTEGRATOR)
        .api(ConsentsApi.class)
        .choose(
            new Choices(person, List.of(CODE), null, null, "en", "web", "form", null, null, proof));
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    MailClaim.Item mail = links.mail(address);
    while (mail == null && System.nanoTime() < until) {
      TimeUnit.SECONDS.sleep(1);
      mail = links.mail(address);
    }
    assertThat(mail).as("a mail").isNotNull();
    assertThat(mail.kind()).isEqualTo("reminder");
    assertThat(mail.text()).contains(CODE + ": Sentence.", "Ends on");
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private PermissionInfo permission() {
    return permission(CODE);
  }

  private PermissionInfo permission(String purpose) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(PermissionsApi.class)
        .lookup(null, new Whom(person, "en", null))
        .items()
        .stream()
        .filter(one -> one.purpose().equals(purpose))
        .findFirst()
        .orElseThrow();
  }

  private static HttpRequest.Builder request(String token, String language) {
    return HttpRequest.newBuilder(
        URI.create(SERVER.url() + "/api/reminders/" + token + "?language=" + language));
  }

  private static HttpResponse<String> press(String token, String form) throws Exception {
    return send(
        request(token, "en")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return Http.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
