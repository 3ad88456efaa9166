package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.button;
import static takt.it.browser.Parts.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** Whoever reads a mailbox answers the question that was mailed to it. */
class OptInPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C6.3 a person says yes on another device than they asked on, and has a receipt")
  void aPersonSaysYes() {
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate(Persons.known().mailedQuestion());
    assertThat(page).hasTitle("Möchten Sie zustimmen?");
    assertThat(page.getByText("Sie finden schneller, was Sie suchen")).isVisible();

    button(page, "Ja, ich stimme zu").click();

    assertThat(page).hasTitle("Danke, Ihre Einwilligung gilt");
    link(page, "Ihr Beleg zum Lesen und Drucken").click();
    assertThat(page).hasTitle("Beleg über Ihre Entscheidung");
    assertThat(page.getByText("Sie haben per E-Mail zugestimmt.")).isVisible();
  }

  @Test
  @DisplayName("C6.3 a person says no, and a second answer on another device counts no more")
  void aPersonSaysNo() {
    String question = Persons.known().mailedQuestion();
    Page phone = visits.withoutScript(Screen.PHONE, Language.EN);
    Page desk = visits.somebody(Screen.DESK, Language.EN);
    phone.navigate(question);
    desk.navigate(question);

    button(phone, "No").click();
    assertThat(phone).hasTitle("You said no");

    button(desk, "Yes, I agree").click();
    assertThat(desk).hasTitle("This link has been used");
    Response again = desk.navigate(question);
    assertThat(again.status()).isEqualTo(410);
    assertThat(desk).hasTitle("This link has been used");
  }

  @Test
  @DisplayName("C6.3 a no is as easy to see and to click as a yes, and comes with the next key")
  void aNoIsAsEasy() {
    for (Language language : Language.values()) {
      Page page = visits.somebody(Screen.PHONE, language);
      page.navigate(Persons.known().mailedQuestion());
      boolean german = language == Language.DE;

      assertThat(
              PageRules.unequal(
                  button(page, german ? "Ja, ich stimme zu" : "Yes, I agree"),
                  button(page, german ? "Nein" : "No")))
          .isEmpty();
    }
  }
}
