package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static takt.it.browser.Parts.link;
import static takt.it.browser.Parts.section;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A visitor looks up what a site stores on their device. */
class CookiePageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C9.6 a visitor sees what needs their yes, what does not, and why not")
  void aVisitorSeesWhatIsStored() {
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate(ShownPage.COOKIES.address());

    Locator asked = section(page, "Nur wenn Sie Ja sagen");
    assertThat(asked).containsText("Nutzungsdatenverarbeitungszustimmungsverfahren");
    assertThat(asked).containsText("Merkt sich <b>, wer Sie sind & was Sie wollen.");
    assertThat(asked).containsText("2 Jahre");
    assertThat(asked).containsText("Unser Shop (Takt)");
    assertThat(asked).not().containsText("basket");

    Locator needed = section(page, "Ohne zu fragen, weil es nötig ist");
    assertThat(needed).containsText("Ohne das können wir nicht tun, worum Sie uns bitten.");
    assertThat(needed).containsText("Sonst könnte jemand in Ihrem Namen bestellen.");
    assertThat(needed).containsText("bis Sie den Browser schließen");
    assertThat(needed).containsText("Sie können widersprechen.");
  }

  @Test
  @DisplayName("C9.6 the other language tells of the same site")
  void theOtherLanguageTellsOfTheSameSite() {
    Page page = visits.somebody(Screen.PHONE, Language.DE);
    page.navigate(ShownPage.COOKIES.address());

    link(page, "English").click();

    assertThat(page).hasTitle("What is stored on your device");
    assertThat(page.getByText("For the website " + Company.SITE)).isVisible();
    assertThat(section(page, "Only if you say yes")).containsText("2 years");
  }

  @Test
  @DisplayName("C9.6 where nothing is registered, the page says so")
  void nothingIsStored() {
    Page page = visits.somebody(Screen.PHONE, Language.EN);
    page.navigate(ShownPage.NO_COOKIES.address());

    assertThat(page.getByText("So nothing may be stored on your device.")).isVisible();
    assertThat(page.getByText("Only if you say yes")).isHidden();
  }
}
