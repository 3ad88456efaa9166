package takt.consent.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.consent.CookieCategory;
import takt.consent.KnownCookie;
import takt.kernel.Language;

/** The real database, all of it. */
class OpenCookieDatabaseTest {

  private static final String HEAD = "ID,P,C,N,D,T,R,O,U,W\n";
  private static final OpenCookieDatabase DATABASE = OpenCookieDatabase.shipped();

  @Test
  @DisplayName("C9.5 all 2,264 cookies of the database are there")
  void isWhole() {
    assertThat(DATABASE.size()).isEqualTo(2264);
  }

  @Test
  @DisplayName("C9.5 an exact name goes before a prefix, a longer prefix before a shorter one")
  void theClosestGoesFirst() {
    assertThat(names("_ga", "shop.example")).containsExactly("_ga");
    assertThat(names("_ga_ABC123", "shop.example")).startsWith("_ga_");
    assertThat(names("_gat_gtag_UA_1", "shop.example")).containsExactly("_gat_gtag_", "_gat");
    assertThat(names("_gac_gb_1", "shop.example")).containsExactly("_gac_gb_", "_gac_");
    assertThat(DATABASE.find("usprivacy", "shop.example"))
        .extracting(known -> known.platform().orElseThrow())
        .containsExactly("PrivacyPillar", "ShareThis");
  }

  @Test
  @DisplayName("C9.5 a cookie of another domain is another cookie")
  void theDomainMustFit() {
    assertThat(names("IDE", "ad.doubleclick.net")).containsExactly("IDE");
    assertThat(names("IDE", "shop.example")).isEmpty();
    assertThat(platforms("uids", "ib.adnxs.com")).containsExactly("Xandr");
    assertThat(platforms("uids", "admatic.com.tr")).containsExactly("Admatic");
    assertThat(platforms("DSID", "doubleclick.net"))
        .containsExactly("DoubleClick/Google Marketing", "Google");
  }

  @Test
  void severalHostsAndWhateverSiteItIs() {
    assertThat(names("MUID", "c.bing.com")).contains("MUID");
    assertThat(names("MUID", "www.microsoft.com")).contains("MUID");
    assertThat(names("AMCV_1", "shop.example")).containsExactly("AMCV_");
    assertThat(DATABASE.find("ce_need_secure_cookie", "crazyegg.com")).isNotEmpty();
  }

  @Test
  void aStarAtTheEndOfANameIsAPrefix() {
    assertThat(DATABASE.find("UID_EXT_7", "undertone.com"))
        .allMatch(KnownCookie::prefix)
        .extracting(KnownCookie::name)
        .contains("UID_EXT_");
  }

  @Test
  void columnsThatHaveMovedAreRead() {
    KnownCookie lantern = DATABASE.find("lantern", "shop.example").findFirst().orElseThrow();
    assertThat(lantern.controller()).contains("Awin");
    assertThat(lantern.lifetime()).isEqualTo("29 days");
    assertThat(lantern.days()).contains(29);
  }

  @Test
  void aCookieHasEverythingThatTheDatabaseSays() {
    KnownCookie known =
        DATABASE.find("cookiePreferences", "shop.example").findFirst().orElseThrow();
    assertThat(known)
        .isEqualTo(
            new KnownCookie(
                "256c0fe2-d881-11e9-8a34-2a2ae2dbcce4",
                "cookiePreferences",
                false,
                List.of(),
                CookieCategory.FUNCTIONAL,
                "Registers cookie preferences of a user",
                "2 years",
                Optional.of(730),
                Map.of(Language.DE, "2 Jahre", Language.EN, "2 years"),
                Optional.of("Google"),
                Optional.of("Google Tag Manager"),
                Optional.of("https://business.safety.google/privacy/")));
  }

  @ParameterizedTest
  @CsvSource({
    "30 minutes, 1, 30 Minuten, 30 minutes",
    "1 Hour, 1, 1 Stunde, 1 hour",
    "30 mins, 1, 30 Minuten, 30 minutes",
    "24 hours, 1, 24 Stunden, 24 hours",
    "25 hours, 2, 25 Stunden, 25 hours",
    "3 weeks, 21, 3 Wochen, 3 weeks",
    "1 months, 31, 1 Monat, 1 month",
    "13 Months, 396, 13 Monate, 13 months",
    "1 year, 365, 1 Jahr, 1 year",
    "100 years, 36500, 100 Jahre, 100 years",
    "Session, 0, bis Sie den Browser schließen, until you close the browser",
    "End of session (browser), 0, bis Sie den Browser schließen, until you close the browser",
  })
  void lifetimesThatCanBeCountedAreSaidInBothLanguages(
      String written, int days, String german, String english) {
    assertThat(Lifetimes.read(written))
        .isEqualTo(
            new Lifetimes(Optional.of(days), Map.of(Language.DE, german, Language.EN, english)));
  }

  @Test
  void otherLifetimesAreLeftAsTheyAre() {
    assertThat(Lifetimes.read(" 30 seconds till 1 year"))
        .isEqualTo(new Lifetimes(Optional.empty(), Map.of(Language.EN, "30 seconds till 1 year")));
    assertThat(Lifetimes.read("0 days").days()).isEmpty();
    assertThat(Lifetimes.read("200 years").days()).isEmpty();
    assertThat(Lifetimes.read("").words()).isEmpty();
  }

  @Test
  void linesWithQuotesAreRead() throws IOException {
    OpenCookieDatabase one =
        OpenCookieDatabase.read(
            new StringReader(
                HEAD
                    + "1,P,Security,n,,\"He said \"\"a, b\"\",\nthen c\",1 day,O,not a link,0\r\n"));
    assertThat(one.find("n", "a.example"))
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.description()).isEqualTo("He said \"a, b\",\nthen c");
              assertThat(known.privacy()).isEmpty();
            });
    assertThatThrownBy(() -> OpenCookieDatabase.read(new StringReader(HEAD + "1,P\n")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> names(String name, String host) {
    return DATABASE.find(name, host).map(KnownCookie::name).toList();
  }

  private static List<String> platforms(String name, String host) {
    return DATABASE.find(name, host).map(known -> known.platform().orElseThrow()).toList();
  }
}
