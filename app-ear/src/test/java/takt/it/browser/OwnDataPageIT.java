package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static takt.it.browser.Parts.button;
import static takt.it.browser.Parts.link;
import static takt.it.browser.Parts.section;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A person says how personal it may be and what is right about them, by the link in a mail. */
class OwnDataPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("F7.15, W.8 a phone without a script is enough to set how personal it may be")
  void degree() {
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate(Persons.known().mailedData() + "?language=de");
    assertThat(section(page, "Wie persönlich darf es sein?"))
        .containsText("Sie haben noch nichts gewählt.");

    button(page, "Passend zu Leuten wie mir: zu einer Gruppe, zu der ich zähle.").click();

    assertThat(page).hasTitle("Erledigt");
    link(page, "Zurück zu allem über Sie").click();
    assertThat(section(page, "Wie persönlich darf es sein?"))
        .containsText("Sie haben gewählt: Passend zu Leuten wie mir");
    assertThat(page.locator("button[aria-current]")).hasCount(1);
    assertThat(page.locator("button[aria-current]")).containsText("Das gilt jetzt.");
  }

  @Test
  @DisplayName("F7.15, W.8 and to put right what is wrong, or have it used no more")
  void fact() {
    Page page = visits.withoutScript(Screen.PHONE, Language.EN);
    page.navigate(Persons.known().mailedData() + "?language=en");
    link(page, "Correct “first name”").click();
    assertThat(page).hasTitle("Correct “first name”");

    page.getByLabel("This is right").fill("Ida");
    button(page, "Save").click();

    assertThat(page).hasTitle("Done");
    link(page, "Back to everything about you").click();
    assertThat(section(page, "What we know about you")).containsText("Ida");

    link(page, "Correct “first name”").click();
    button(page, "This is wrong, use it no more").click();
    link(page, "Back to everything about you").click();
    assertThat(section(page, "What we know about you"))
        .containsText("Nothing that stood here is right.");
  }
}
