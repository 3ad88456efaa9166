package takt.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.browser.Parts.button;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Language;

/** The browser tests find what is wrong with a page. */
@Tag("on-h2-only")
class WatchedVisitIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  @ParameterizedTest(name = "{1}")
  @DisplayName("A visit notices what goes wrong in the browser")
  @CsvSource(
      delimiter = '|',
      value = {
        "void fetch('http://elsewhere.example/').catch(() => 0) | Content Security Policy",
        "document.querySelector('link').href = '/nothing' | got 404",
        "console.error('broken') | said broken",
        "setTimeout(() => { throw new Error('oh') }) | threw",
        "document.body.append(Object.assign(document.createElement('img'), {src: '//other.example/'}))"
            + " | asked another host",
        "document.body.innerHTML = '<p style=\"color: red\">a</p>' | Content Security Policy"
      })
  void aVisitNotices(String script, String fault) {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    page.navigate(ShownPage.NO_COOKIES.address());

    page.evaluate("() => { " + script + " }");
    page.waitForCondition(() -> visits.seen().stream().anyMatch(one -> one.contains(fault)));
    visits.faults();
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("The rules of pages find what breaks them")
  @CsvSource(
      delimiter = '|',
      value = {
        "document.querySelector('h1').style.minWidth = '400px' | scrolls sideways",
        "document.querySelector('h2').outerHTML = '<h4>x</h4>' | a heading of level 4 after 1",
        "document.querySelector('nav').style.fontSize = '4px' | is too small to hit",
        "document.querySelector('main').append(Object.assign(document.createElement('button'),"
            + " {style: 'min-height: 0; height: 40px'})) | is too small to hit",
        "Object.assign(document.querySelector('p').style, {height: '9px', overflow: 'hidden'})"
            + " | is cut off"
      })
  void layoutRulesFind(String script, String fault) {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    page.navigate(ShownPage.NO_COOKIES.address());

    page.evaluate("() => { " + script + " }");

    assertThat(PageRules.brokenByLayout(page, Screen.NARROW)).anyMatch(one -> one.contains(fault));
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("The rules of pages find a no that is harder to click than the yes")
  @CsvSource(
      delimiter = '|',
      value = {
        "no.style.fontSize = '12px' | fontSize 12px",
        "no.style.color = '#777' | color rgb(119, 119, 119)",
        "no.style.borderColor = 'transparent' | borderColor rgba(0, 0, 0, 0)",
        "no.style.maxWidth = '100px' | width 100",
        "no.tabIndex = -1 | the next key does not lead",
        "no.before(document.createElement('input')) | the next key does not lead"
      })
  void choiceRulesFind(String script, String fault) {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    page.navigate(ShownPage.NO_COOKIES.address());
    page.evaluate(
        "() => document.querySelector('main').innerHTML ="
            + " '<form><button>Yes</button><button>No</button></form>'");
    assertThat(PageRules.unequal(button(page, "Yes"), button(page, "No"))).isEmpty();

    page.evaluate("() => { const no = document.querySelectorAll('button')[1]; " + script + " }");

    assertThat(PageRules.unequal(button(page, "Yes"), button(page, "No")))
        .anyMatch(one -> one.contains(fault));
  }

  @Test
  @DisplayName("The rules of pages find what one cannot see, hear or reach")
  void accessRulesFind() {
    Page page = visits.somebody(Screen.DESK, Language.EN);
    page.navigate(ShownPage.NO_COOKIES.address());

    page.evaluate(
        """
        () => {
          document.querySelector('main p').style.color = '#888';
          document.querySelector('nav a').style.outline = 'none';
          document.documentElement.lang = 'de';
          document.querySelector('dl').insertAdjacentHTML('afterend', '<input>');
        }
        """);

    assertThat(PageRules.brokenByLanguage(page, Language.EN))
        .containsExactly("its language is said to be de");
    assertThat(PageRules.brokenByKeyboard(page))
        .singleElement()
        .asString()
        .contains("one does not see the focus on <a");
    assertThat(PageRules.brokenByAccess(page))
        .anyMatch(one -> one.contains("contrast"))
        .anyMatch(one -> one.contains("labels"));
  }
}
