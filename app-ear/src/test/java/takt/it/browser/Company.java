package takt.it.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.client.consent.CookieBody;
import takt.client.consent.CookieRegisterApi;
import takt.client.consent.CookieTime;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposeTexts;
import takt.client.consent.PurposesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * A company whose texts are as real ones are: with long words, long lines, and signs that HTML has
 * for itself. It is set up once for all tests of a run.
 */
final class Company {

  static final TaktServer SERVER = TaktServer.shared();

  /** The site with cookies of every kind; it has a label of the greatest length. */
  static final String SITE = "www." + "langername".repeat(6) + ".example";

  /** A site for which nothing is registered. */
  static final String EMPTY_SITE = "leer.example";

  static final String ADS = "browser-ads";
  static final String BASKET = "browser-basket";
  static final String SAFETY = "browser-safety";

  /** Consent to it must be confirmed by e-mail. */
  static final String LETTER = "browser-letter";

  /** Consent to it ends after a year; a month before, the person is reminded. */
  static final String YEARLY = "browser-yearly";

  private static boolean open;

  private Company() {}

  /** Opens it for business, once. */
  static synchronized void open() {
    if (!open) {
      Client dpo = Client.of(SERVER, Role.DPO);
      purposes(dpo.api(PurposesApi.class));
      cookies(dpo.api(CookieRegisterApi.class));
      open = true;
    }
  }

  private static void purposes(PurposesApi purposes) {
    purposes.publish(
        purpose(
            ADS,
            "consent",
            null,
            "Nutzungsdatenverarbeitungszustimmungsverfahren <für Sie & alle>",
            "Personalised offers <for you & everybody>"));
    purposes.publish(
        purpose(BASKET, "contract", null, "Warenkorb und Bestellung", "Basket and order"));
    purposes.publish(
        purpose(SAFETY, "legitimate-interest", null, "Schutz vor Betrug", "Protection from fraud"));
    PurposeTerms confirmed =
        new PurposeTerms(null, null, true, null, null, null, null, null, null, null);
    purposes.publish(purpose(LETTER, "consent", confirmed, "Rundbrief", "Letter"));
    PurposeTerms ending = new PurposeTerms(365, 30, null, null, null, null, null, null, null, null);
    purposes.publish(purpose(YEARLY, "consent", ending, "Tipps", "Hints"));
  }

  private static NewPurpose purpose(
      String code, String basis, PurposeTerms terms, String german, String english) {
    PurposeTexts de =
        new PurposeTexts(
            german,
            "Wir zeigen Ihnen zuerst, was zu Ihnen passt.",
            "Welche Artikel Sie ansehen, in den Warenkorb legen und kaufen, und wann.",
            "Daraus errechnen wir, was Sie mögen: siehe"
                + " https://shop.example/datenschutz/zwecke/persoenliche-angebote-im-einzelnen.",
            "Sie finden schneller, was Sie suchen, und sehen nichts, was Sie schon haben.",
            "Nur unser Shop und die Donaudampfschifffahrtsgesellschaftspaketzustelldienste.",
            "Eine zufällige Besucherkennung in Ihrem Browser, höchstens zwei Jahre lang.");
    PurposeTexts en =
        new PurposeTexts(
            english,
            "We show you first what suits you.",
            "Which items you view, put into the basket and buy, and when.",
            "From this we work out what you like.",
            "You find faster what you look for, and see nothing that you already have.",
            "Our shop alone.",
            "A random visitor id in your browser, for two years at most.");
    return new NewPurpose(
        code, basis, null, Map.of("de", de, "en", en), 730, false, false, false, terms, null);
  }

  private static void cookies(CookieRegisterApi register) {
    put(register, cookie("_" + "sehrlangercookiename".repeat(5), true, "cookie", ADS, null));
    put(register, cookie("basket", false, "local-storage", BASKET, null));
    put(
        register,
        cookie(
            "guard",
            false,
            "cookie",
            SAFETY,
            Map.of(
                "de", "Sonst könnte jemand in Ihrem Namen bestellen.",
                "en", "Otherwise somebody could order in your name.")));
  }

  private static void put(CookieRegisterApi register, CookieBody cookie) {
    register.put("c" + UUID.randomUUID(), "\"0\"", cookie);
  }

  private static CookieBody cookie(
      String name, boolean prefix, String kind, String purpose, Map<String, String> necessary) {
    return new CookieBody(
        name,
        prefix,
        prefix ? SITE : null,
        kind,
        purpose,
        null,
        Map.of(
            "de", "Merkt sich <b>, wer Sie sind & was Sie wollen.",
            "en", "Remembers <b> who you are & what you want."),
        new CookieTime(prefix ? 730 : 0, null),
        "Unser Shop",
        prefix ? "Takt" : null,
        "https://shop.example/datenschutz",
        necessary,
        List.of(SITE));
  }
}
