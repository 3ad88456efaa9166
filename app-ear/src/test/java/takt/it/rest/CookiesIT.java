package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.consent.CategoryInfo;
import takt.client.consent.CategoryPurpose;
import takt.client.consent.CookieAnswer;
import takt.client.consent.CookieAnswers;
import takt.client.consent.CookieBody;
import takt.client.consent.CookieCategoriesApi;
import takt.client.consent.CookieInfo;
import takt.client.consent.CookieProposal;
import takt.client.consent.CookieProposalsApi;
import takt.client.consent.CookieQuestion;
import takt.client.consent.CookieRegisterApi;
import takt.client.consent.CookieTime;
import takt.client.consent.CookiesApi;
import takt.client.consent.KnownCookieInfo;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.client.consent.SeenCookie;
import takt.client.consent.SeenCookies;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** The register of cookies, and what a site may store for a visitor. */
class CookiesIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final Map<String, String> TEXTS =
      Map.of("de", "Merkt sich, wer Sie sind.", "en", "Remembers who you are.");

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Client browser = Client.of(SERVER, Role.BROWSER);
  private final CookieRegisterApi register = dpo.api(CookieRegisterApi.class);
  private final Shop shop = new Shop(SERVER);
  private final String site = "s" + UUID.randomUUID() + ".example";

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C9.1 the officer registers, changes and takes out what a site stores")
  void theOfficerKeepsTheRegister() {
    String code = code();
    CookieInfo first = register.put(code, "\"0\"", cookie("visitor", "offers", null));
    assertThat(dpo.last().header("ETag")).isEqualTo("\"1\"");
    assertThat(first.entry().coveredFrom()).isEqualTo(1);
    assertThat(first.outdated()).isFalse();
    assertThat(register.get(code)).isEqualTo(first);

    CookieInfo second = register.put(code, "\"1\"", first.entry());
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.entry()).isEqualTo(first.entry());
    assertThat(register.list().items()).contains(second);
    register.delete(code, "\"2\"");
    assertThat(Client.problem(() -> register.get(code)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("C9.3 a browser asks for its visitor, and an opt-out counts at once")
  void aBrowserAsks() {
    String needs = code();
    String wants = code();
    register.put(needs, "\"0\"", cookie("basket", "orders", null));
    register.put(wants, "\"0\"", cookie("visitor", "offers", null));
    Subject visitor = Subject.visitor(Shop.visitor());
    assertThat(codes(ask(null).allowed())).containsExactly(needs);
    assertThat(ask(visitor).denied())
        .extracting(CookieAnswer::code, CookieAnswer::rule)
        .containsExactly(tuple(wants, "not-decided"));

    shop.give(visitor, "offers");
    CookieAnswer answer =
        ask(visitor).allowed().stream()
            .filter(one -> one.code().equals(wants))
            .findFirst()
            .orElseThrow();
    assertThat(answer.reason()).startsWith("You agreed to this on ");
    assertThat(answer)
        .isEqualTo(
            new CookieAnswer(
                wants,
                name("visitor"),
                false,
                null,
                "cookie",
                "Remembers who you are.",
                "30 days",
                30,
                "Our shop",
                "Takt",
                "https://shop.example/privacy",
                null,
                "offers",
                "offers",
                "given",
                answer.since(),
                answer.reason()));

    shop.optOut(visitor, "offers");
    assertThat(codes(ask(visitor).allowed())).containsExactly(needs);
    assertThat(ask(visitor).denied())
        .extracting(CookieAnswer::code, CookieAnswer::rule)
        .containsExactly(tuple(wants, "withdrawn"));
  }

  @Test
  @DisplayName("C9.4 a cookie that the agreed text did not name needs a new yes")
  void theTextMustNameIt() {
    Subject visitor = Subject.visitor(Shop.visitor());
    String purpose = "p" + UUID.randomUUID().toString().substring(0, 13);
    PurposesApi purposes = Client.of(SERVER, Role.DPO).api(PurposesApi.class);
    purposes.publish(
        new NewPurpose(purpose, "consent", null, Shop.texts("Now"), 30, false, false, false));
    shop.give(visitor, purpose);
    String early = code();
    register.put(early, "\"0\"", cookie("early", purpose, null));
    purposes.replace(
        purpose,
        "\"1\"",
        new PurposeVersion("consent", null, Shop.texts("Then"), 30, false, false, false));
    String late = code();
    register.put(late, "\"0\"", cookie("late", purpose, null));

    CookieAnswers before = ask(visitor);
    assertThat(codes(before.allowed())).containsExactly(early);
    assertThat(before.denied())
        .extracting(CookieAnswer::code, CookieAnswer::rule)
        .containsExactly(tuple(late, "not-covered"));
    assertThat(before.denied().get(0).reason()).contains("did not speak of this yet");
    assertThat(register.get(early).outdated()).isTrue();
    assertThat(register.get(late).outdated()).isFalse();

    shop.give(visitor, purpose);
    assertThat(ask(visitor).denied()).isEmpty();
  }

  @Test
  @DisplayName("C9.2 an interest of the company is not enough to store something")
  void keepsToTheLaw() {
    CookieBody wanted = cookie("guard", "post", null);
    Problem refused = Client.problem(() -> register.put(code(), "\"0\"", wanted));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .extracting(Problem.FieldError::pointer)
        .containsExactly("/necessary");
    String code = code();
    register.put(code, "\"0\"", cookie("guard", "post", TEXTS));
    assertThat(ask(null).allowed())
        .extracting(CookieAnswer::code, CookieAnswer::rule, CookieAnswer::necessary)
        .containsExactly(tuple(code, "not-objected", "Remembers who you are."));
  }

  @Test
  void anotherEntryAboutTheSameIsRefused() {
    register.put(code(), "\"0\"", cookie("twin", "offers", null));
    Problem refused =
        Client.problem(() -> register.put(code(), "\"0\"", cookie("twin", "orders", null)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).isEqualTo("/problems/cookie-registered");
  }

  @Test
  @DisplayName("C9.5 the Open Cookie Database proposes, with the purpose chosen for a category")
  void theDatabaseProposes() {
    CookieCategoriesApi categories = dpo.api(CookieCategoriesApi.class);
    CategoryInfo free =
        categories.list().items().stream()
            .filter(one -> one.category().equals("analytics"))
            .findFirst()
            .orElseThrow();
    CategoryInfo chosen =
        categories.put("analytics", "\"" + free.revision() + "\"", new CategoryPurpose("analysis"));
    String own = code();
    register.put(own, "\"0\"", cookie("own", "offers", null));

    List<CookieProposal> items =
        dpo.api(CookieProposalsApi.class)
            .propose(
                new SeenCookies(
                    List.of(
                        new SeenCookie("_ga_ABC123", "." + site),
                        new SeenCookie("nobody-knows-this-one", site),
                        new SeenCookie(name("own"), site))))
            .items();

    assertThat(items)
        .extracting(CookieProposal::domain, CookieProposal::registered)
        .containsExactly(tuple(site, null), tuple(site, null), tuple(site, own));
    assertThat(items.get(1).known()).isEmpty();
    KnownCookieInfo analytics = items.get(0).known().get(0);
    assertThat(analytics)
        .extracting(KnownCookieInfo::name, KnownCookieInfo::category, KnownCookieInfo::purpose)
        .containsExactly("_ga_", "analytics", "analysis");
    assertThat(analytics.lifetime())
        .isEqualTo(new CookieTime(730, Map.of("de", "2 Jahre", "en", "2 years")));

    categories.delete("analytics", "\"" + chosen.revision() + "\"");
    assertThat(categories.list().items()).contains(new CategoryInfo("analytics", null, 0));
  }

  @Test
  @DisplayName("C9.6 everybody reads what a site stores, until its purpose has ended")
  void everybodyReadsWhatIsStored() {
    String quiz = Retirements.publish(SERVER, List.of());
    register.put(code(), "\"0\"", cookie("wanted", quiz, null));
    register.put(code(), "\"0\"", cookie("needed", "orders", null));
    Client anybody = Client.anonymous(SERVER);
    CookiesApi cookies = anybody.api(CookiesApi.class);

    String english = cookies.page("www." + site.toUpperCase(Locale.ROOT), null, "en-GB,de;q=0.5");

    assertThat(anybody.last().header("Content-Type"))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(anybody.last().header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(english)
        .contains("<html lang=\"en\">", "www." + site, "<h3>Quiz</h3>", "30 days")
        .containsSubsequence(
            "Only if you say yes", name("wanted"), "Without asking", name("needed"));
    assertThat(cookies.page(site, "de", null))
        .contains("<html lang=\"de\">", "Nur wenn Sie Ja sagen", "30 Tage");
    assertThat(cookies.page("other." + site + ".example", "en", null))
        .doesNotContain(name("wanted"));
    assertThat(cookies.page(null, "en", null)).contains(name("wanted"));

    Retirements.retire(SERVER, quiz);
    assertThat(cookies.page(site, "en", null))
        .contains(name("needed"))
        .doesNotContain(name("wanted"), "Only if you say yes");
  }

  private CookieAnswers ask(Subject subject) {
    return browser
        .api(CookiesApi.class)
        .ask(null, new CookieQuestion(subject, "www." + site, "en"));
  }

  private static List<String> codes(List<CookieAnswer> answers) {
    return answers.stream().map(CookieAnswer::code).toList();
  }

  private CookieBody cookie(String name, String serves, Map<String, String> necessary) {
    return new CookieBody(
        name(name),
        false,
        null,
        "cookie",
        serves,
        null,
        TEXTS,
        new CookieTime(30, null),
        "Our shop",
        "Takt",
        "https://shop.example/privacy",
        necessary,
        List.of(site));
  }

  /** A name that no other test's cookie has. */
  private String name(String name) {
    return name + "-" + site;
  }

  private static String code() {
    return "c" + UUID.randomUUID();
  }
}
