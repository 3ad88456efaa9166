package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.MailedLinks.HINTS;
import static takt.it.rest.MailedLinks.LETTER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.EvidenceInfo;
import takt.client.consent.LedgerItem;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.ProofBody;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.client.consent.Whom;
import takt.client.mails.MailClaim;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Double opt-in from the form to the receipt. */
class DoubleOptInIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String YES = "choice=yes";

  /** The network of this machine, whichever way its name is resolved. */
  private static final List<String> HERE = List.of("127.0.0.0/24", "0:0:0:0:0:0:0:0/48");

  private final MailedLinks links = new MailedLinks(SERVER);
  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final String address = UUID.randomUUID() + "@example.com";

  @BeforeAll
  static void open() {
    MailedLinks.open(SERVER);
  }

  @Test
  @DisplayName(
      "C6.1 W.2 a yes that nobody confirmed is refused by name and place, and so is all of it")
  void refusedWithoutConfirmation() {
    Subject person = Subject.customer(Shop.customer());
    for (Client client : List.of(integrator, dpo)) {
      Choices yes =
          new Choices(
              person,
              List.of("analysis", LETTER),
              List.of("offers"),
              null,
              "en",
              "web",
              "form",
              null,
              null,
              new ProofBody(null, null, null, "Called", null, null, null, null, null));
      var problem = Client.problem(() -> client.api(ConsentsApi.class).choose(yes));
      assertThat(problem.type()).isEqualTo("/problems/confirmation-needed");
      assertThat(problem.errors()).extracting(one -> one.pointer()).containsExactly("/given");
    }
    assertThat(shop.lookup(person)).as("nothing is written").isEmpty();
  }

  @Test
  @DisplayName("C6.4 C6.5 the mail says what, by whom and until when, and no word of who asked")
  void theMail() {
    String spam = ", \"proof\": {\"said\": \"BUY CHEAP\"}";
    HttpResponse<String> asked = links.ask(Role.BROWSER, address, LETTER, spam);
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(asked.body()).isEqualTo("{\"validHours\":48}");

    MailClaim.Item mail = links.mail(address);
    assertThat(mail.kind()).isEqualTo("opt-in");
    assertThat(mail.language()).isEqualTo("en");
    assertThat(mail.subject()).isEqualTo("Please confirm: Takt");
    assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
    String link = "http://localhost:9080/api/opt-ins/" + links.token(address) + "?language=en";
    for (String text : List.of(mail.text(), mail.html())) {
      assertThat(text)
          .contains(LETTER + ": Sentence.", link, "ignore this mail", "UTC")
          .doesNotContain("BUY", "form", "<img", "src=");
    }
    assertThat(mail.html().replace(link, "")).doesNotContain("http://localhost:9080/api");
    assertThat(Duration.between(mail.createdAt(), mail.expiresAt()))
        .isBetween(Duration.ofHours(47), Duration.ofDays(2));
  }

  @Test
  @DisplayName("C6.3 looking changes nothing: the page has the whole text and two equal buttons")
  void thePage() {
    links.ask(Role.BROWSER, address, LETTER, "");
    String token = links.token(address);
    HttpResponse<String> page = links.open(token, "de");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.body())
        .contains(
            "<html lang=\"de\">",
            LETTER,
            "Sentence.",
            "Data.",
            "Use.",
            "Benefit.",
            "We.",
            "None.",
            "<button name=\"choice\" value=\"yes\">Ja, ich stimme zu</button>",
            "<button name=\"choice\" value=\"no\">Nein</button>",
            "action=\"?language=de\"")
        .doesNotContain("<script", address);
    assertThat(links.open(token, "en").body()).contains("<html lang=\"en\">", "Yes, I agree");
    assertThat(shop.lookup(Subject.email(address))).isEmpty();
  }

  @Test
  @DisplayName("W.7 the signal of the browser that says yes is heeded, and the yes holds")
  void theBrowserSignals() {
    links.ask(Role.BROWSER, address, HINTS, "");
    links.pressSignalling("/api/opt-ins/", links.token(address), YES);

    Subject person = Subject.email(address);
    assertThat(hints(person).rule()).isEqualTo("given");
    assertThat(permission(person, MailedLinks.SHARED).rule()).isEqualTo("signalled");
  }

  @Test
  @DisplayName("C6.6 C8.1 a yes is recorded with its proof, and its page leads to the receipt")
  void theYes() {
    links.ask(Role.BROWSER, address, LETTER, ", \"proof\": {\"said\": \"Subscribe\", \"age\": 40}");
    HttpResponse<String> done = links.press(links.token(address), YES);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("your consent counts", "/api/privacy");
    assertThat(permission(address).rule()).isEqualTo("given");

    UUID profile = shop.lookup(Subject.email(address)).orElseThrow();
    ProfileChoicesApi choices = dpo.api(ProfileChoicesApi.class);
    LedgerItem entry = choices.ledger(profile, 0, 9).items().get(0);
    assertThat(entry.kind()).isEqualTo("confirmed");
    assertThat(entry.channel()).isEqualTo("email");
    assertThat(entry.age()).isEqualTo(40);
    EvidenceInfo evidence = choices.evidence(profile, entry.id());
    assertThat(evidence.said()).isEqualTo("Yes, I agree");
    assertThat(evidence.network()).isIn(HERE);
    assertThat(evidence.userAgent()).startsWith("Java-http-client");
    assertThat(evidence.confirmed().address()).isEqualTo(address);
    assertThat(evidence.confirmed().said()).isEqualTo("Subscribe");
    assertThat(evidence.confirmed().place()).isEqualTo("form");
    assertThat(evidence.confirmed().at()).isBefore(entry.at());
    assertThat(evidence.confirmed().network()).isIn(HERE);
    assertThat(evidence.confirmed().textHash()).isEqualTo(entry.textHash());

    String receipt = done.body().replaceAll("(?s).*/api/consent-receipts/([^/]+)/page.*", "$1");
    assertThat(
            Client.anonymous(SERVER)
                .api(takt.client.consent.ConsentReceiptsApi.class)
                .page(receipt, "en", null))
        .contains("You agreed by e-mail.");
  }

  @Test
  @DisplayName("C6.3 only choice=yes and choice=no are answers")
  void onlyTwoAnswers() {
    links.ask(Role.INTEGRATOR, address, HINTS, "");
    String token = links.token(address);
    for (String form : List.of("", "choice=", "choice=maybe", "choice=yes&choice=no", "yes")) {
      assertThat(links.press(token, form).statusCode()).as(form).isEqualTo(422);
    }
    assertThat(links.press(token, "choice=yes" + "&a=b".repeat(100)).statusCode()).isEqualTo(413);
    assertThat(links.press(token, "choice=no").body()).contains("You said no");
    assertThat(links.press(token, YES).statusCode()).isEqualTo(410);
    assertThat(shop.lookup(Subject.email(address))).isEmpty();
  }

  @Test
  @DisplayName("C6.8 the profile that was named gets the address, if it leads nowhere")
  void namedProfile() {
    Subject customer = Subject.customer(Shop.customer());
    UUID known = shop.give(customer, "analysis");
    links.ask(Role.INTEGRATOR, address, HINTS, ", \"subject\": {\"profile\": \"" + known + "\"}");
    links.press(links.token(address), YES);
    assertThat(shop.lookup(Subject.email(address))).contains(known);
    assertThat(hints(customer).rule()).isEqualTo("given");
  }

  @Test
  @DisplayName("C6.8 whoever reads the mailbox decides for themselves: nobody is merged")
  void anothersMailbox() {
    Subject owner = Subject.email(address);
    UUID theirs = shop.give(owner, "analysis");
    Subject visitor = Subject.visitor(Shop.visitor());
    links.ask(
        Role.BROWSER,
        address,
        HINTS,
        ", \"subject\": {\"visitor\": \"" + visitor.visitor() + "\"}");
    links.press(links.token(address), YES);
    assertThat(hints(owner).rule()).isEqualTo("given");
    assertThat(shop.lookup(owner)).contains(theirs);
    assertThat(shop.lookup(visitor)).isEmpty();
  }

  @Test
  @DisplayName("C6.8 a visitor who is nobody yet is opened by the confirmation, and not before")
  void visitorIsOpened() {
    Subject visitor = Subject.visitor(Shop.visitor());
    links.ask(
        Role.BROWSER,
        address,
        HINTS,
        ", \"subject\": {\"visitor\": \"" + visitor.visitor() + "\"}");
    assertThat(shop.lookup(visitor)).isEmpty();
    links.press(links.token(address), YES);
    assertThat(shop.lookup(visitor)).isEqualTo(shop.lookup(Subject.email(address))).isPresent();
  }

  @Test
  @DisplayName("C6.7 a text that asks anew ends the request; the page says so and offers nothing")
  void replacedText() {
    String code = "n" + UUID.randomUUID().toString().substring(0, 13);
    PurposesApi purposes = dpo.api(PurposesApi.class);
    PurposeTerms terms =
        new PurposeTerms(null, null, true, null, null, null, null, null, null, null);
    purposes.publish(
        new NewPurpose(
            code, "consent", null, Shop.texts("One"), 30, false, false, false, terms, null));
    links.ask(Role.INTEGRATOR, address, code, "");
    String token = links.token(address);
    assertThat(links.open(token, "en").body()).contains("One");
    purposes.replace(
        code,
        "\"1\"",
        new PurposeVersion(
            "consent", null, Shop.texts("Two"), 30, false, false, true, terms, null));
    for (HttpResponse<String> page : List.of(links.open(token, "en"), links.press(token, YES))) {
      assertThat(page.statusCode()).isEqualTo(410);
      assertThat(page.body()).contains("has changed since").doesNotContain("<button");
    }
    assertThat(shop.lookup(Subject.email(address))).isEmpty();
  }

  private PermissionInfo permission(String mailbox) {
    return permission(Subject.email(mailbox), LETTER);
  }

  private PermissionInfo hints(Subject subject) {
    return permission(subject, HINTS);
  }

  private PermissionInfo permission(Subject subject, String code) {
    return integrator
        .api(PermissionsApi.class)
        .lookup(null, new Whom(subject, "en", null))
        .items()
        .stream()
        .filter(one -> one.purpose().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
