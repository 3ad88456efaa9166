package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
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
    assertThat(page.locator("#checks li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Server: ✓"),
              Pattern.compile("Datenbank: ✓ .*"),
              Pattern.compile("Aufräumarbeiten: ✓ \\([0-9]+ offen\\)"),
              Pattern.compile("Löschungen: ✓ \\([0-9]+ offen\\)"),
              Pattern.compile("Anfragen von Personen: ✓ \\(.*[0-9] überfällig.*\\)")
            });

    link(page, "English").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Yes, everything is running.");
  }
}
