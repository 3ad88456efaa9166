package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static takt.it.browser.Parts.link;
import static takt.it.browser.Parts.section;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** Somebody wants to know what data is used for, and to end it. */
class PrivacyPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("W.13 each purpose is there in plain words, by whether it needs a yes")
  void everyPurposeIsThere() {
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate(ShownPage.PRIVACY.address());

    assertThat(section(page, "Das tun wir nur, wenn Sie Ja sagen"))
        .containsText("Nutzungsdatenverarbeitungszustimmungsverfahren <für Sie & alle>");
    assertThat(section(page, "Das tun wir, bis Sie Nein sagen")).containsText("Schutz vor Betrug");
    assertThat(section(page, "Das tun wir, weil es sein muss"))
        .containsText("Warenkorb und Bestellung");
  }

  @Test
  @DisplayName("W.13 a link that a person was sent leads there, and from there to a no")
  void leadsToTheNo() {
    Page page = visits.somebody(Screen.PHONE, Language.EN);
    page.navigate(Persons.known().optOutLink() + "?language=en");

    assertThat(link(page, "See everything"))
        .hasAttribute("href", "http://localhost:9080" + ShownPage.PRIVACY.address());
    page.navigate(ShownPage.PRIVACY.address());
    assertThat(page).hasTitle("Your data and your choice");
    page.getByLabel("Saying no").getByText("What about my address?").click();

    assertThat(page.getByLabel("Your e-mail address")).isVisible();
  }
}
