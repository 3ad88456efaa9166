package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A data protection officer reads the records of processing activities. */
class OfficersPageIT {

  private static final String RECORDS = ShownPage.RECORDS.address();

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C11.3 the officer gives the key when the browser asks, and reads every purpose")
  void theOfficerReadsThem() {
    Page page = visits.officer(Screen.DESK, Language.DE);
    page.navigate(RECORDS);

    assertThat(page).hasTitle("Verzeichnis von Verarbeitungstätigkeiten");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)).first())
        .hasText("Verantwortlich");
    assertThat(
            page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Warenkorb und Bestellung").setLevel(3)))
        .isVisible();

    link(page, "English").click();
    assertThat(page).hasTitle("Records of processing activities");
    assertThat(page.getByText("Basket and order")).isVisible();
  }

  @Test
  @DisplayName("W.1, W.9 without a key there is a page that says so, and a browser may ask for it")
  void nobodyElseReadsThem() {
    APIResponse answer =
        visits
            .somebody(Screen.PHONE, Language.DE)
            .request()
            .get(
                RECORDS + "?language=de", RequestOptions.create().setHeader("Accept", "text/html"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().get("www-authenticate")).startsWith("Basic ");
    assertThat(answer.text()).contains("<h1>Diese Seite braucht einen Schlüssel</h1>");
  }
}
