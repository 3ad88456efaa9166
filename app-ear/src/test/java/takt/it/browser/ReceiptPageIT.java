package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.heading;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A person reads the receipt of what they chose. */
class ReceiptPageIT {

  private static final String RECEIPT = ShownPage.RECEIPT.address();

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C8.9 a person reads what they chose, on a phone that runs no script")
  void aPersonReadsIt() {
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate(RECEIPT);

    assertThat(heading(page, "Beleg über Ihre Entscheidung")).isVisible();
    assertThat(heading(page, "Nutzungsdatenverarbeitungszustimmungsverfahren <für Sie & alle>"))
        .isVisible();
    assertThat(page.getByText("Sie haben zugestimmt.")).isVisible();
    assertThat(page.getByText("Sie haben Ihre Einwilligung widerrufen.")).isVisible();
    assertThat(page.getByText("Sie haben widersprochen.")).isVisible();
  }

  @Test
  @DisplayName("C8.9 with the keyboard alone a person changes the language and comes back")
  void aPersonChangesTheLanguage() {
    Page page = visits.somebody(Screen.PHONE, Language.EN);
    page.navigate(RECEIPT);
    assertThat(heading(page, "Receipt of your choice")).isVisible();

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(heading(page, "Beleg über Ihre Entscheidung")).isVisible();
    assertThat(link(page, "Deutsch")).hasAttribute("aria-current", "page");

    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(heading(page, "Receipt of your choice")).isVisible();
  }

  @Test
  @DisplayName("C8.9 a person prints it: all of the words, none of the links to elsewhere")
  void aPersonPrintsIt() {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    page.navigate(RECEIPT);

    byte[] pdf = page.pdf();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
    assertThat(page.getByText("You withdrew your consent.")).isVisible();
    assertThat(page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");
  }
}
