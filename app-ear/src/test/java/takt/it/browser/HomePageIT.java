package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** Whoever starts Takt sees whether it runs, and where to go on. */
class HomePageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("The start page says that everything runs, in the language that one chooses")
  void itSaysThatEverythingRuns() {
    Page page = visits.somebody(Screen.DESK, Language.DE);
    page.navigate("/");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Ja, alles läuft.");
    assertThat(page.getByText("Datenbank: ✓")).isVisible();

    link(page, "English").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Yes, everything is running.");
  }
}
