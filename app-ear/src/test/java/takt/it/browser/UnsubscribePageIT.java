package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.button;
import static takt.it.browser.Parts.link;
import static takt.it.browser.Parts.section;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import takt.kernel.Language;

/** A person stops what they do not want: by the link in a message, or by their address alone. */
class UnsubscribePageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @Test
  @DisplayName("C13.1 one click stops what the message was about, and leads to the receipt")
  void oneClickStopsIt() {
    Page page = visits.withoutScript(Screen.PHONE, Language.EN);
    page.navigate(Persons.known().optOutLink() + "?language=en");
    assertThat(page).hasTitle("Stop “Personalised offers <for you & everybody>”?");

    button(page, "Stop this").click();

    assertThat(page).hasTitle("Done");
    link(page, "See and print the receipt").click();
    assertThat(page).hasTitle("Receipt of your choice");
    assertThat(page.getByText("You withdrew your consent.")).isVisible();
  }

  @Test
  @DisplayName("C13.1 one more click stops everything, and each is as easy as the other")
  void oneClickStopsEverything() {
    Page page = visits.somebody(Screen.PHONE, Language.DE);
    page.navigate(Persons.known().optOutLink());
    assertThat(PageRules.unequal(button(page, "Das beenden"), button(page, "Alles beenden")))
        .isEmpty();

    button(page, "Das beenden").click();
    button(page, "Alles beenden").click();

    assertThat(page).hasTitle("Erledigt");
    assertThat(page.getByText("Alles, wozu Sie Nein sagen können, ist beendet, ab jetzt."))
        .isVisible();
  }

  @Test
  @DisplayName("C13.6 a person types their address, and stops from the list that a mail leads to")
  void anAddressIsEnough() {
    Mailbox mailbox = Persons.known().subscriber();
    Page page = visits.withoutScript(Screen.PHONE, Language.DE);
    page.navigate("/api/subscriptions");
    page.getByLabel("Ihre E-Mail-Adresse").fill(mailbox.address());
    button(page, "E-Mail anfordern").click();
    assertThat(page).hasTitle("Sehen Sie in Ihr Postfach");

    Page other = visits.withoutScript(Screen.DESK, Language.EN);
    other.navigate(mailbox.link() + "?language=en");
    assertThat(other).hasTitle("What we may do");
    assertThat(section(other, "This is allowed")).containsText("Personalised offers");
    button(other, "Stop “Personalised offers <for you & everybody>”").click();
    assertThat(other).hasTitle("Done");
    link(other, "Back to the list").click();
    assertThat(section(other, "This is off")).containsText("Personalised offers");
  }

  @Test
  @DisplayName("C13.7 whoever types another's address sees the same page")
  void nobodyLearnsWhetherAnAddressIsKnown() {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    String known = answer(page, Persons.known().subscriber());
    String unknown = answer(page, new Mailbox());

    assertThat(known).isEqualTo(unknown).contains("Look into your mailbox");
  }

  private static String answer(Page page, Mailbox mailbox) {
    page.navigate("/api/subscriptions");
    page.getByLabel("Your e-mail address").fill(mailbox.address());
    button(page, "Send me the e-mail").click();
    return page.content();
  }
}
