package takt.consent.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.Cookie;
import takt.consent.CookieCatalogue;
import takt.consent.CookieCategory;
import takt.consent.CookieChanged;
import takt.consent.CookieKind;
import takt.consent.CookieLifetime;
import takt.consent.CookieOwner;
import takt.consent.CookiePattern;
import takt.consent.CookiePermission;
import takt.consent.CookieRegistered;
import takt.consent.Cookies;
import takt.consent.LegalBasis;
import takt.consent.MappedCategory;
import takt.consent.NotRegistrable;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.consent.SavedCookie;
import takt.consent.TooManyCookies;
import takt.consent.UnknownPurpose;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What the register of cookies promises, on either database. */
abstract class CookiesContract {

  private static final Map<Language, String> TEXTS = Map.of(Language.DE, "Das", Language.EN, "It");

  private final House house;
  private final Cookies cookies;
  private final CookieCatalogue catalogue;
  private final Consents consents;
  private final Purposes purposes;

  CookiesContract(Database.Kind kind) {
    house = new House(kind, new MovableClock(), new Modules());
    cookies = house.bean(Cookies.class);
    catalogue = house.bean(CookieCatalogue.class);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
  }

  @BeforeEach
  void publish() {
    publish("offers", LegalBasis.CONSENT);
    publish("orders", LegalBasis.CONTRACT);
    publish("books", LegalBasis.LEGAL_OBLIGATION);
    publish("safety", LegalBasis.LEGITIMATE_INTEREST);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C9.1 an entry is saved, changed, listed and taken out, each change at its revision")
  void keepsEntries() {
    Cookie least = cookie("visitor", "offers", "v", false);
    Cookie most =
        new Cookie(
            "basket",
            new CookiePattern("basket_", true, Optional.of("shop.example.com")),
            CookieKind.LOCAL_STORAGE,
            new PurposeCode("orders"),
            TEXTS,
            new CookieLifetime(Optional.of(30), TEXTS),
            new CookieOwner("Shop", Optional.of("Takt"), Optional.of("https://a.example/privacy")),
            TEXTS,
            List.of("shop.example.com", "m.example.com"));
    SavedCookie first = save(least, 0);
    assertThat(first).isEqualTo(new SavedCookie(least, 1, 1, 1, Given.NOW));
    save(most, 0);
    assertThat(save(least, 1).revision()).isEqualTo(2);
    assertThat(cookies.find("basket").orElseThrow().cookie()).isEqualTo(most);
    assertThat(cookies.all()).extracting(SavedCookie::cookie).containsExactly(most, least);

    assertThatThrownBy(() -> save(least, 1)).isInstanceOf(CookieChanged.class);
    assertThatThrownBy(() -> save(least, 0)).isInstanceOf(CookieChanged.class);
    assertThatThrownBy(() -> delete("visitor", 1)).isInstanceOf(CookieChanged.class);
    delete("visitor", 2);
    assertThat(cookies.find("visitor")).isEmpty();
    assertThatThrownBy(() -> delete("visitor", 2)).isInstanceOf(CookieChanged.class);
  }

  @Test
  @DisplayName("C9.1 an entry serves one published purpose, and no other is about the same")
  void refusesTwins() {
    save(cookie("visitor", "offers", "v", false), 0);
    assertThatThrownBy(() -> save(cookie("again", "orders", "v", false), 0))
        .isInstanceOf(CookieRegistered.class)
        .hasMessageContaining("visitor");
    assertThatThrownBy(() -> save(cookie("other", "nothing", "w", false), 0))
        .isInstanceOf(UnknownPurpose.class);
    assertThat(cookies.all()).hasSize(1);
  }

  @Test
  @DisplayName("C9.2 an interest of the company stores nothing that is not strictly necessary")
  void keepsToTheLaw() {
    assertThatThrownBy(() -> save(cookie("guard", "safety", "g", false), 0))
        .isInstanceOfSatisfying(
            NotRegistrable.class, refused -> assertThat(refused.part()).isEqualTo("/necessary"));
    assertThatThrownBy(() -> save(cookie("visitor", "offers", "v", true), 0))
        .isInstanceOf(NotRegistrable.class);
    save(cookie("guard", "safety", "g", true), 0);
    save(cookie("basket", "orders", "b", false), 0);
    save(cookie("proof", "books", "p", true), 0);
    assertThat(cookies.all()).hasSize(3);
  }

  @Test
  @DisplayName("C9.3 what may be stored follows the permissions, and a no ends it at once")
  void followsPermissions() {
    save(cookie("visitor", "offers", "v", false), 0);
    save(cookie("basket", "orders", "b", false), 0);
    save(cookie("guard", "safety", "g", true), 0);
    save(cookie("proof", "books", "p", false), 0);
    assertThat(allowed(consents.undecided())).containsExactly("basket", "guard", "proof");

    ProfileId profile = somebody();
    give(profile, "offers");
    assertThat(allowed(consents.permissions(profile)))
        .containsExactly("basket", "guard", "proof", "visitor");
    consents.optOut(new OptOut(profile, PurposeSet.NONE, Given.source(Actor.PERSON)));
    assertThat(allowed(consents.permissions(profile))).containsExactly("basket", "proof");
    assertThat(rule("visitor", profile)).isEqualTo(Rule.WITHDRAWN);
    assertThat(rule("guard", profile)).isEqualTo(Rule.OBJECTED);
  }

  @Test
  @DisplayName("C9.3 a site is told of what its pages store")
  void followsSites() {
    Cookie everywhere = cookie("basket", "orders", "b", false);
    Cookie shop =
        new Cookie(
            "shop",
            new CookiePattern("s", false, Optional.empty()),
            CookieKind.COOKIE,
            new PurposeCode("orders"),
            TEXTS,
            CookieLifetime.session(),
            everywhere.owner(),
            Map.of(),
            List.of("shop.example.com"));
    save(everywhere, 0);
    save(shop, 0);
    assertThat(on("www.shop.example.com")).containsExactly("basket", "shop");
    assertThat(on("blog.example.com")).containsExactly("basket");
  }

  @Test
  @DisplayName("C9.4 consent to a text that did not speak of it yet does not permit it")
  void followsTheTexts() {
    ProfileId early = somebody();
    give(early, "offers");
    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 2, false), 1));
    ProfileId late = somebody();
    give(late, "offers");
    assertThat(save(cookie("visitor", "offers", "v", false), 0).coveredFrom()).isEqualTo(2);
    assertThat(allowed(consents.permissions(early))).isEmpty();
    assertThat(allowed(consents.permissions(late))).containsExactly("visitor");

    Cookie visitor = cookie("visitor", "offers", "v", false);
    house.in(() -> cookies.save(visitor, Optional.of(1), 1));
    assertThat(allowed(consents.permissions(early))).containsExactly("visitor");
    assertThatThrownBy(() -> house.in(() -> cookies.save(visitor, Optional.of(3), 2)))
        .isInstanceOfSatisfying(
            NotRegistrable.class, refused -> assertThat(refused.part()).isEqualTo("/coveredFrom"));
    assertThat(cookies.find("visitor").orElseThrow().checkedAgainst()).isEqualTo(2);
  }

  @Test
  void noMoreThanTheMostAreKept() {
    for (int i = 0; i < Cookies.MOST; i++) {
      save(cookie("c" + i + "-", "orders", "c" + i, false), 0);
    }
    assertThatThrownBy(() -> save(cookie("more", "orders", "more", false), 0))
        .isInstanceOf(TooManyCookies.class);
    save(cookie("c0-", "orders", "c0", true), 1);
  }

  @Test
  @DisplayName("C9.5 the officer chooses what a category of the database means here")
  void mapsCategories() {
    PurposeCode offers = new PurposeCode("offers");
    PurposeCode orders = new PurposeCode("orders");
    assertThat(map(CookieCategory.MARKETING, offers, 0).revision()).isEqualTo(1);
    map(CookieCategory.FUNCTIONAL, orders, 0);
    assertThat(map(CookieCategory.MARKETING, orders, 1))
        .isEqualTo(new MappedCategory(CookieCategory.MARKETING, orders, 2));
    assertThatThrownBy(() -> map(CookieCategory.MARKETING, offers, 1))
        .isInstanceOf(CookieChanged.class);
    assertThatThrownBy(() -> map(CookieCategory.SECURITY, new PurposeCode("none"), 0))
        .isInstanceOf(UnknownPurpose.class);
    house.in(
        () -> {
          catalogue.unmap(CookieCategory.FUNCTIONAL, 1);
          return true;
        });
    assertThat(catalogue.mapped())
        .containsExactly(new MappedCategory(CookieCategory.MARKETING, orders, 2));
    assertThat(catalogue.size()).isEqualTo(2264);
    assertThat(catalogue.find("_ga", "shop.example.com")).hasSize(1);
  }

  private MappedCategory map(CookieCategory category, PurposeCode purpose, int expected) {
    return house.in(() -> catalogue.map(category, purpose, expected));
  }

  private static Cookie cookie(String code, String purpose, String name, boolean necessary) {
    return new Cookie(
        code,
        new CookiePattern(name, false, Optional.empty()),
        CookieKind.COOKIE,
        new PurposeCode(purpose),
        TEXTS,
        CookieLifetime.session(),
        new CookieOwner("Shop", Optional.empty(), Optional.empty()),
        necessary ? TEXTS : Map.of(),
        List.of());
  }

  private SavedCookie save(Cookie cookie, int expected) {
    return house.in(() -> cookies.save(cookie, Optional.empty(), expected));
  }

  private Boolean delete(String code, int expected) {
    return house.in(
        () -> {
          cookies.delete(code, expected);
          return true;
        });
  }

  private List<String> allowed(Permissions permissions) {
    return cookies.permitted(Optional.empty(), permissions).stream()
        .filter(CookiePermission::allowed)
        .map(one -> one.cookie().code())
        .toList();
  }

  private List<String> on(String site) {
    return cookies.permitted(Optional.of(site), consents.undecided()).stream()
        .map(one -> one.cookie().code())
        .toList();
  }

  private Rule rule(String code, ProfileId profile) {
    return cookies.permitted(Optional.empty(), consents.permissions(profile)).stream()
        .filter(one -> one.cookie().code().equals(code))
        .findFirst()
        .orElseThrow()
        .permission()
        .rule();
  }

  private ProfileId somebody() {
    ProfileId profile = ProfileId.next(Given.NOW);
    return house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
  }

  private void give(ProfileId profile, String purpose) {
    PurposeSet given = PurposeSet.named(purpose);
    house.in(
        () -> consents.give(new Consent(profile, given, Map.of(), Given.source(Actor.PERSON))));
  }

  private void publish(String code, LegalBasis basis) {
    house.in(() -> purposes.publish(Given.draft(code, basis, 1, false)));
  }
}
