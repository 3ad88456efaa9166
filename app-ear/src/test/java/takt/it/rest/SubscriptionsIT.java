package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.OptOutBy.URL_ENCODED;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.Subject;
import takt.client.consent.No;
import takt.client.consent.OptOutsApi;
import takt.client.consent.PermissionInfo;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.SubscriptionsAsked;
import takt.client.mails.MailClaim;
import takt.client.mails.MailClaimBody;
import takt.client.mails.MailsApi;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Which subscriptions an address has, and how to stop them, without any old mail")
class SubscriptionsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String PATH = "/api/subscriptions";
  private static final int PROBES = 60;

  /** Medians of a busy machine differ by chance; by what a look-up costs they must not. */
  private static final double BOUND = 1.5;

  private final OptOutBy browser = new OptOutBy(SERVER);
  private final Shop shop = new Shop(SERVER);
  private final Mailbox mailbox = new Mailbox(SERVER);
  private final Subject person = Subject.email(mailbox.address());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  /** Other tests find their own mails sooner. */
  @AfterAll
  static void empty() throws SQLException {
    try (Connection connection = SERVER.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from consent.outbox where kind = 'SUBSCRIPTIONS'");
    }
  }

  @Test
  @DisplayName("C13.6 from the page by the mail to the list, and there to a no with its receipt")
  void theWholeWay() {
    UUID profile = shop.give(person, "newsletter", "offers");
    assertThat(browser.get(SERVER.url() + PATH + "?language=en").body())
        .contains(
            "<label for=\"address\">Your e-mail address</label>",
            "type=\"email\" autocomplete=\"email\"",
            "<button>Send me the e-mail</button>");

    HttpResponse<String> asked = ask(mailbox, "en");

    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(asked.body()).contains("Look into your mailbox", "whether we know it or not");
    MailClaim.Item mail = fetched(mailbox).orElseThrow();
    assertThat(mail.kind()).isEqualTo("subscriptions");
    assertThat(mail.language()).isEqualTo("en");
    assertThat(mail.text()).contains("You asked what Takt may do with your data.");
    assertThat(mail.html()).contains("<a href=\"http://localhost:9080" + PATH + "/");
    String list = mailbox.link(mail.text());
    assertThat(list).doesNotContain(profile.toString());

    assertThat(sections(browser.get(list).body()).get("allowed"))
        .contains("Stop “newsletter”", "Stop “offers”", "Stop “post”", "You agreed to this on")
        .doesNotContain("analysis", "orders");
    assertThat(sections(browser.get(list).body()).get("off"))
        .contains("analysis", "You have not decided yet")
        .doesNotContain("<button");
    assertThat(browser.get(list).body()).contains("Here you can only stop.");

    HttpResponse<String> done = browser.post(list, URL_ENCODED, "purpose=newsletter");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body())
        .contains("“newsletter” is stopped, from now on.", "Back to the list", "consent-receipts");
    assertThat(allowed(profile)).doesNotContain("newsletter").contains("offers");
    assertThat(sections(browser.get(list).body()).get("off")).contains("newsletter");

    assertThat(browser.post(list, URL_ENCODED, "stop=everything").statusCode()).isEqualTo(200);
    assertThat(allowed(profile)).contains("orders").doesNotContain("newsletter", "offers", "post");
    assertThat(browser.get(list + "?language=de").body())
        .contains("Es ist nichts erlaubt, wozu Sie Nein sagen können.");
  }

  @Test
  @DisplayName("C13.6 the list says what holds on one channel only")
  void onOneChannel() {
    shop.give(person, "analysis");
    Client.of(SERVER, Role.INTEGRATOR)
        .api(OptOutsApi.class)
        .optOut(
            new No(person, List.of("analysis"), null, "en", "web", "banner", null, "phone", null));
    ask(mailbox, "en");
    String list = mailbox.link(mailbox.mails().get(0));

    assertThat(sections(browser.get(list).body()).get("allowed"))
        .contains("Stop “analysis”", "telephone: You withdrew your consent on");
  }

  @Test
  @DisplayName("C13.6, C3.8 the list is that of the profile that absorbed the address's own")
  void merged() {
    UUID absorbed = shop.give(person, "newsletter");
    ask(mailbox, "en");
    String before = mailbox.link(mailbox.mails().get(0));
    UUID kept = shop.give(Subject.customer(Shop.customer()), "newsletter", "offers");
    Client.of(SERVER, Role.DPO).api(ProfilesApi.class).merge(kept, new OtherProfile(absorbed));

    assertThat(sections(browser.get(before).body()).get("allowed"))
        .contains("newsletter", "offers");
    browser.post(before, URL_ENCODED, "purpose=offers");

    assertThat(allowed(kept)).contains("newsletter").doesNotContain("offers");
  }

  @Test
  @DisplayName("C13.7 an unknown address gets a mail without a link, and no profile")
  void unknown() {
    assertThat(ask(mailbox, "de").statusCode()).isEqualTo(202);

    assertThat(mailbox.mails())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail)
                    .contains("Zu dieser Adresse haben wir nichts gespeichert.")
                    .doesNotContain("http", mailbox.address()));
    assertThat(shop.lookup(person)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "form"})
  @DisplayName("C13.7 known, subscribed or not, unknown, over its share: the answer is the same")
  void theSameAnswer(String kind) {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Mailbox one : List.of(subscribed(), nothingAllowed(), new Mailbox(SERVER))) {
      for (int times = 0; times < 3; times++) {
        answers.add(kind.equals("json") ? askByJson(one) : ask(one, "en"));
      }
      assertThat(one.mails()).as("the share of five minutes").hasSize(1);
    }

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(answers).extracting(SubscriptionsIT::headers).containsOnly(headers(answers.get(0)));
  }

  @Test
  @DisplayName("C13.7 nor does the time that the answer takes tell one from another")
  void theSameTime() {
    List<Mailbox> subscribed = new ArrayList<>();
    List<Mailbox> idle = new ArrayList<>();
    List<Mailbox> unknown = new ArrayList<>();
    for (int i = 0; i < PROBES; i++) {
      subscribed.add(subscribed());
      idle.add(nothingAllowed());
      unknown.add(new Mailbox(SERVER));
    }
    for (int i = 0; i < PROBES; i++) {
      askByJson(new Mailbox(SERVER));
    }
    long[][] took = new long[4][PROBES];
    for (int i = 0; i < PROBES; i++) {
      took[0][i] = nanos(subscribed.get(i));
      took[1][i] = nanos(unknown.get(i));
      took[2][i] = nanos(idle.get(i));
      took[3][i] = nanos(subscribed.get(i)); // By now it has had its share.
    }
    double[] medians = Arrays.stream(took).mapToDouble(SubscriptionsIT::median).toArray();

    for (double one : medians) {
      assertThat(one / medians[1])
          .as("medians in nanoseconds: %s", Arrays.toString(medians))
          .isBetween(1 / BOUND, BOUND);
    }
  }

  @Test
  @DisplayName("C13.6 a link that leads nowhere answers with the same page, and a way to a new one")
  void nowhere() {
    shop.give(person, "newsletter");
    ask(mailbox, "en");
    String list = mailbox.link(mailbox.mails().get(0));
    String token = list.substring(list.lastIndexOf('/') + 1);
    String other = OptOutBy.token(browser.link(person, "newsletter"));
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String wrong : List.of(token.substring(1), token + "A", "x", other)) {
      answers.add(browser.get(list.replace(token, wrong)));
      answers.add(browser.post(list.replace(token, wrong), URL_ENCODED, "stop=everything"));
    }

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(answers.get(0).body()).contains("This link leads nowhere", "href=\"" + PATH);
    assertThat(browser.get(list.replace("/subscriptions/", "/unsubscribe/")).statusCode())
        .isEqualTo(404);
    assertThat(allowed(shop.lookup(person).orElseThrow())).contains("newsletter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "geheim", "geheim@", "geheim@example", "a b@example.com"})
  @DisplayName("C13.7 what is no address is asked for again, in plain words")
  void noAddress(String text) {
    HttpResponse<String> answer =
        browser.post(SERVER.url() + PATH + "?language=en", URL_ENCODED, "address=" + url(text));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("That is no e-mail address.", "aria-describedby=\"wrong\"", "<form")
        .doesNotContain("geheim");
  }

  @Test
  @DisplayName("C13.6 to look at the list changes nothing")
  void looking() {
    UUID profile = shop.give(person, "newsletter");
    ask(mailbox, "en");
    String list = mailbox.link(mailbox.mails().get(0));

    browser.get(list);
    browser.head(list);

    assertThat(choices().ledger(profile, 0, 500).items()).hasSize(1);
  }

  @Test
  @DisplayName("C13.7 a program is answered in JSON, in the language of the mail")
  void programs() throws Exception {
    HttpResponse<String> answer = askByJson(mailbox);

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(Client.JSON.readValue(answer.body(), SubscriptionsAsked.class).message())
        .contains("whether we know it or not");
    assertThat(mailbox.mails()).singleElement().asString().startsWith("Hello!");
  }

  private Mailbox subscribed() {
    Mailbox one = new Mailbox(SERVER);
    shop.give(Subject.email(one.address()), "newsletter");
    return one;
  }

  private Mailbox nothingAllowed() {
    Mailbox one = new Mailbox(SERVER);
    shop.optOut(Subject.email(one.address()));
    return one;
  }

  private HttpResponse<String> ask(Mailbox one, String language) {
    return browser.post(
        SERVER.url() + PATH + "?language=" + language,
        URL_ENCODED,
        "address=" + url(one.address()));
  }

  private HttpResponse<String> askByJson(Mailbox one) {
    return browser.post(
        SERVER.url() + PATH,
        "application/json",
        "{\"address\": \"%s\", \"language\": \"en\"}".formatted(one.address()));
  }

  private long nanos(Mailbox one) {
    long before = System.nanoTime();
    assertThat(askByJson(one).statusCode()).isEqualTo(202);
    return System.nanoTime() - before;
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  /** The sections of a page by their ids. */
  private static Map<String, String> sections(String page) {
    Map<String, String> sections = new TreeMap<>();
    for (String part : page.split("<section aria-labelledby=\"", -1)) {
      sections.put(part.substring(0, part.indexOf('"')), part);
    }
    return sections;
  }

  /** What the company's mail system fetches for a mailbox. */
  private static Optional<MailClaim.Item> fetched(Mailbox mailbox) {
    MailsApi mails = Client.of(SERVER, Role.MAILER).api(MailsApi.class);
    for (MailClaim claim = mails.claim(new MailClaimBody(100, 30));
        !claim.items().isEmpty();
        claim = mails.claim(new MailClaimBody(100, 30))) {
      Optional<MailClaim.Item> found =
          claim.items().stream().filter(one -> one.to().equals(mailbox.address())).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<String> allowed(UUID profile) {
    return choices().permissions(profile, null, "en", null).items().stream()
        .filter(PermissionInfo::allowed)
        .map(PermissionInfo::purpose)
        .toList();
  }

  private static ProfileChoicesApi choices() {
    return Client.of(SERVER, Role.DPO).api(ProfileChoicesApi.class);
  }
}
