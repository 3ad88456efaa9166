package takt.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Language;

/** A person opens what is not there, or not for them, and is told so in plain words. */
class RefusalPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @ParameterizedTest(name = "{0} {2}")
  @DisplayName("W.9 a refusal is a page in plain words")
  @CsvSource(
      delimiter = '|',
      value = {
        "/nothing | 404 | EN | There is no page here",
        "/api/nothing | 404 | DE | Hier ist keine Seite",
        "/api/consent-receipts/x/page | 404 | DE | Hier ist keine Seite",
        "/api/consent-receipts/x/page?language=en | 404 | DE | There is no page here",
        "/api/processing-records | 401 | EN | This page needs a key",
        "/api/cookies/page?site=x | 422 | DE | Das geht so nicht",
        "/api/cookies/page?language=fr | 422 | EN | That does not work",
        "/api/consents | 405 | EN | That does not work",
        "/problem | 404 | EN | There is no page here"
      })
  void aRefusalIsAPage(String address, int status, Language language, String title) {
    Page page = visits.withoutScript(Screen.PHONE, language);
    Response answer = page.navigate(address);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headerValue("content-security-policy")).contains("frame-ancestors 'none'");
    assertThat(page).hasTitle(title);
    assertThat(page.locator("main small")).containsText(Integer.toString(status));
  }
}
