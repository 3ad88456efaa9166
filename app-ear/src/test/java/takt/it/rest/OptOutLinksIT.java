package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.ProfileQueueApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.consent.OptOutLinkInfo;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Opting out by a link in a message, without a log-in")
class OptOutLinksIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final OptOutBy mail = new OptOutBy(SERVER);
  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "C13.1 the page says what it stops in plain words, in both languages, and two buttons")
  void thePage() {
    shop.give(customer, "newsletter");
    OptOutLinkInfo link = mail.link(customer, "newsletter", null, "de");

    HttpResponse<String> german = mail.get(link.url(), "Accept-Language", "en");
    HttpResponse<String> english = mail.get(link.url() + "?language=en");

    assertThat(german.body())
        .contains(
            "<html lang=\"de\">",
            "„newsletter“ beenden?",
            "Sentence.",
            "<button name=\"stop\" value=\"this\">Das beenden</button>",
            "<button name=\"stop\" value=\"everything\">Alles beenden</button>",
            "href=\"?language=en\"")
        .doesNotContain("<script", "https://");
    assertThat(english.body())
        .contains("<html lang=\"en\">", "Stop “newsletter”?", ">Stop this</button>");
  }

  @Test
  @DisplayName("C13.1 what is done is said in plain words, with the receipt to print")
  void whatIsDone() {
    shop.give(customer, "offers", "analysis");
    shop.views(customer, "lamps");
    OptOutLinkInfo link = mail.link(customer, "offers");

    String page = mail.button(link, "this").body();

    assertThat(page)
        .contains(
            "“offers” is stopped, from now on.",
            "Notes of what you did: no longer used for this",
            "Interests that we guessed: deleted",
            "value=\"everything\"")
        .doesNotContain("Other things", "We are still clearing up");
    Matcher receipt = Pattern.compile("href=\"(/api/consent-receipts/[^\"]+)\"").matcher(page);
    assertThat(receipt.find()).isTrue();
    assertThat(mail.get(SERVER.url() + receipt.group(1)).body())
        .contains("You withdrew your consent.");
  }

  @Test
  @DisplayName("C13.1 everything is as easy to stop as one thing, and passes by what has no switch")
  void everything() {
    UUID profile = shop.give(customer, "offers", "newsletter");

    String page = mail.button(mail.link(customer, "newsletter"), "everything").body();

    assertThat(page).contains("All that you can say no to is stopped");
    assertThat(allowed(profile)).contains("orders").doesNotContain("offers", "newsletter", "post");
    Subject other = Subject.customer(Shop.customer());
    UUID second = shop.give(other, "offers");
    assertThat(mail.oneClick(mail.link(other, null)).statusCode()).isEqualTo(200);
    assertThat(allowed(second)).contains("orders").doesNotContain("offers", "post");
  }

  @Test
  @DisplayName("C13.1 a link may be about one channel, and leaves the others as they are")
  void oneChannel() {
    UUID profile = shop.give(customer, "analysis");
    OptOutLinkInfo link = mail.link(customer, "analysis", "email", "en");
    assertThat(mail.get(link.url()).body()).contains("This is about one way only: e-mail.");

    assertThat(mail.oneClick(link).body()).contains("This is about one way only: e-mail.");

    PermissionInfo analysis =
        choices().permissions(profile, null, "en", null).items().stream()
            .filter(one -> one.purpose().equals("analysis"))
            .findFirst()
            .orElseThrow();
    assertThat(analysis.allowed()).isTrue();
    assertThat(analysis.channels())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.channel()).isEqualTo("email");
              assertThat(one.allowed()).isFalse();
            });
  }

  @Test
  @DisplayName(
      "C13.2 a link that leads nowhere answers with the same page, whatever is wrong with it")
  void theSamePage() {
    shop.give(customer, "newsletter");
    OptOutLinkInfo link = mail.link(customer, "newsletter");
    String token = OptOutBy.token(link);
    String flipped = (token.charAt(20) == 'x' ? "y" : "x") + token.substring(21);
    List<String> wrong =
        List.of(
            token.substring(0, 20) + flipped,
            token.substring(1),
            token.substring(0, token.length() - 1),
            token + "A",
            "x",
            "A".repeat(token.length()),
            UUID.randomUUID().toString());
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String one : wrong) {
      String url = link.url().replace(token, one);
      answers.add(mail.get(url));
      answers.add(mail.post(url, OptOutBy.URL_ENCODED, OptOutBy.ONE_CLICK));
    }

    assertThat(answers).allMatch(one -> one.statusCode() == 404);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(answers.get(0).body()).contains("This link leads nowhere").doesNotContain("<form");
    assertThat(allowed(profile(customer))).contains("newsletter");
  }

  @Test
  @DisplayName(
      "C13.2 the pages are kept by nobody, tell no other page where they were, load nothing")
  void aSecretAddress() {
    shop.give(customer, "newsletter");
    OptOutLinkInfo link = mail.link(customer, "newsletter");
    for (HttpResponse<String> page :
        List.of(mail.get(link.url()), mail.get(link.url() + "A"), mail.oneClick(link))) {
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(page.headers().firstValue("Content-Type").orElse(""))
          .isEqualToIgnoringCase("text/html;charset=utf-8");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
      assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
    }
  }

  @Test
  @DisplayName("C13.3 making a link stores nothing, and makes the same one each time")
  void storesNothing() {
    UUID profile = shop.give(customer, "newsletter");

    OptOutLinkInfo first = mail.link(customer, "newsletter");

    assertThat(mail.link(customer, "newsletter")).isEqualTo(first);
    assertThat(mail.link(Subject.profile(profile), "newsletter")).isEqualTo(first);
    assertThat(choices().ledger(profile, 0, 500).items()).hasSize(1);
  }

  @Test
  @DisplayName("C13.4 a link stops its purpose though the person has said yes anew since")
  void aNewYes() {
    UUID profile = shop.give(customer, "newsletter");
    OptOutLinkInfo link = mail.link(customer, "newsletter");
    mail.oneClick(link);
    shop.give(customer, "newsletter");
    assertThat(allowed(profile)).contains("newsletter");

    mail.oneClick(link);

    assertThat(allowed(profile)).doesNotContain("newsletter");
  }

  @Test
  @DisplayName("C13.4, C3.8 a link stops for the profile that absorbed its own, and after a split")
  void mergedAndSplit() {
    UUID absorbed = shop.give(customer, "newsletter");
    OptOutLinkInfo link = mail.link(customer, "newsletter");
    UUID kept = shop.give(Subject.customer(Shop.customer()), "newsletter");
    ProfilesApi profiles = Client.of(SERVER, Role.DPO).api(ProfilesApi.class);
    profiles.merge(kept, new OtherProfile(absorbed));
    assertThat(allowed(kept)).contains("newsletter");
    assertThat(mail.get(link.url()).body()).doesNotContain("This is off at the moment");

    mail.oneClick(link);
    assertThat(allowed(kept)).doesNotContain("newsletter");

    profiles.split(kept, new OtherProfile(absorbed));
    shop.give(customer, "newsletter");
    shop.give(Subject.profile(kept), "newsletter");
    mail.oneClick(link);
    assertThat(allowed(absorbed)).doesNotContain("newsletter");
    assertThat(allowed(kept)).contains("newsletter");
  }

  @Test
  @DisplayName("C13.4, C1.14 a link to a retired purpose still works")
  void retired() {
    String code = Retirements.publish(SERVER, List.of());
    UUID profile = shop.give(customer, code);
    OptOutLinkInfo link = mail.link(customer, code);
    Retirements.retire(SERVER, code);

    assertThat(mail.get(link.url()).body()).contains("Stop “Quiz”?", "This is off at the moment");
    assertThat(mail.oneClick(link).statusCode()).isEqualTo(200);

    assertThat(choices().ledger(profile, 0, 500).items())
        .last()
        .satisfies(entry -> assertThat(entry.kind()).isEqualTo("withdrawn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"this", "everything"})
  @DisplayName("C13.4 no button of a link ever gives consent")
  void neverGives(String button) {
    shop.optOut(customer, "analysis");
    UUID profile = shop.give(customer, "newsletter");

    mail.button(mail.link(customer, "newsletter"), button);

    assertThat(allowed(profile)).doesNotContain("newsletter", "offers", "analysis");
    assertThat(choices().ledger(profile, 0, 500).items())
        .filteredOn(entry -> entry.kind().equals("given"))
        .hasSize(1);
  }

  @Test
  @DisplayName("W.11 an e-mail that waits names the header fields that stop its purpose")
  void queuedMessages() {
    shop.give(customer, "newsletter");
    CampaignInfo campaign = new Plans(SERVER).letters().run();
    QueuedMessageInfo queued =
        integrator
            .api(QueuedMessagesApi.class)
            .queue(
                new QueueBody(
                    customer,
                    campaign.id(),
                    "letter",
                    "email",
                    "en",
                    java.time.Instant.parse("2126-01-01T00:00:00Z")));
    assertThat(queued.optOut()).isEqualTo(mail.link(customer, "newsletter"));
    assertThat(queued(queued.profile())).singleElement().isEqualTo(queued);

    assertThat(mail.oneClick(queued.optOut()).body())
        .contains("Waiting messages that we do not send");

    assertThat(queued(queued.profile()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo("cancelled");
              assertThat(one.optOut()).isNull();
            });
  }

  private List<QueuedMessageInfo> queued(UUID profile) {
    return integrator.api(ProfileQueueApi.class).of(profile, null, 10).items();
  }

  private UUID profile(Subject subject) {
    return shop.lookup(subject).orElseThrow();
  }

  private List<String> allowed(UUID profile) {
    return choices().permissions(profile, null, "en", null).items().stream()
        .filter(PermissionInfo::allowed)
        .map(PermissionInfo::purpose)
        .toList();
  }

  private ProfileChoicesApi choices() {
    return dpo.api(ProfileChoicesApi.class);
  }
}
