package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.button;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A person answers the mail that says that their consent ends soon. */
class ReminderPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C7.3 C7.4 stopping is as easy as renewing, and is one click")
  void stoppingIsAsEasy() {
    Page page = visits.somebody(Screen.PHONE, Language.DE);
    page.navigate(Persons.known().mailedReminder());
    Locator stop = button(page, "Nein, jetzt beenden");
    assertThat(PageRules.unequal(button(page, "Ja, verlängern"), stop)).isEmpty();

    stop.click();

    assertThat(page).hasTitle("Es ist beendet");
    link(page, "Ihr Beleg zum Lesen und Drucken").click();
    assertThat(page.getByText("Sie haben Ihre Einwilligung widerrufen.")).isVisible();
  }
}
