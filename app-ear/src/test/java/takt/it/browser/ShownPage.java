package takt.it.browser;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import takt.kernel.Language;

/** Every page that Takt shows, in each state that it has. */
@SuppressWarnings("ImmutableEnumChecker") // The suppliers keep nothing.
enum ShownPage {
  HOME("/"),
  RECEIPT(Persons.known().receiptPage()),
  RECORDS("/api/processing-records/page"),
  COOKIES("/api/cookies/page?site=" + Company.SITE),
  NO_COOKIES("/api/cookies/page?site=" + Company.EMPTY_SITE),
  PRIVACY("/api/privacy"),
  NO_PAGE("/nothing"),
  NO_RECEIPT("/api/consent-receipts/nothing/page"),
  OPT_IN(() -> Persons.known().mailedQuestion(), null),
  OPT_IN_CONFIRMED(() -> Persons.known().mailedQuestion(), "yes"),
  OPT_IN_REFUSED(() -> Persons.known().mailedQuestion(), "no"),
  NO_OPT_IN("/api/opt-ins/nothing"),
  REMINDER(() -> Persons.known().mailedReminder(), null),
  REMINDER_RENEWED(() -> Persons.known().mailedReminder(), "renew"),
  REMINDER_STOPPED(() -> Persons.known().mailedReminder(), "stop"),
  NO_REMINDER("/api/reminders/nothing"),
  UNSUBSCRIBE(() -> Persons.known().optOutLink(), null),
  UNSUBSCRIBED(() -> Persons.known().optOutLink(), "this"),
  NO_OPT_OUT_LINK("/api/unsubscribe/nothing"),
  SUBSCRIPTIONS_ASK("/api/subscriptions"),
  SUBSCRIPTIONS(() -> Persons.known().mailedList(), null),
  NO_SUBSCRIPTIONS("/api/subscriptions/nothing"),
  OWN_DATA(() -> Persons.known().mailedData(), null),
  OWN_DATA_SET(() -> Persons.known().mailedData(), "3"),
  NO_OWN_DATA("/api/subscriptions/nothing/data"),
  OWN_FACT(() -> Persons.known().mailedFact(), null),
  OWN_FACT_RIGHT(() -> Persons.known().mailedFact(), "right"),
  OWN_FACT_WRONG(() -> Persons.known().mailedFact(), "wrong"),
  NO_OWN_FACT("/api/subscriptions/nothing/data/fact?name=firstName"),
  ERASE(() -> Persons.known().mailedErasure(), null),
  ERASED(() -> Persons.known().mailedErasure(), "everything"),
  NO_ERASURE("/api/subscriptions/nothing/erasure"),
  ERASURE_CERTIFICATE(Persons.known().erasureCertificatePage()),
  NO_ERASURE_CERTIFICATE("/api/erasure-certificates/nothing/page");

  private final Optional<String> fixed;
  private final Supplier<String> address;
  private final String click;

  ShownPage(String fixed) {
    this.fixed = Optional.of(fixed);
    this.address = () -> fixed;
    this.click = null;
  }

  /** A page behind a new link that somebody got, or what comes after its button of this value. */
  ShownPage(Supplier<String> link, String click) {
    this.fixed = Optional.empty();
    this.address = link;
    this.click = click;
  }

  /** Its address, or that of the page that leads to it. */
  String address() {
    return address.get();
  }

  private String in(Language language) {
    String address = address();
    return address + (address.contains("?") ? '&' : '?') + "language=" + language.tag();
  }

  /** Its address, if it is always the same. */
  Stream<String> fixed() {
    return fixed.stream();
  }

  /** Opens it as whoever it is for. */
  Page open(Visits visits, Language language) {
    Page page =
        this == RECORDS
            ? visits.officer(Screen.DESK, language)
            : visits.somebody(Screen.DESK, language);
    page.navigate(fixed.orElseGet(() -> in(language)));
    if (click != null) {
      page.locator("button[value='" + click + "']").click();
    }
    return page;
  }
}
