package takt.it.browser;

import com.microsoft.playwright.Page;
import takt.kernel.Language;

/** Every page that Takt shows, in each state that it has. */
enum ShownPage {
  HOME("/"),
  RECEIPT(Company.open().receipt()),
  RECORDS("/api/processing-records/page"),
  COOKIES("/api/cookies/page?site=" + Company.SITE),
  NO_COOKIES("/api/cookies/page?site=" + Company.EMPTY_SITE),
  NO_PAGE("/nothing"),
  NO_RECEIPT("/api/consent-receipts/nothing/page");

  private final String address;

  ShownPage(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  /** Opens it as whoever it is for. */
  Page open(Visits visits, Language language) {
    Page page =
        this == RECORDS
            ? visits.officer(Screen.DESK, language)
            : visits.somebody(Screen.DESK, language);
    page.navigate(address);
    return page;
  }
}
