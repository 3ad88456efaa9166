package takt.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import takt.kernel.Language;

/**
 * What holds for every page (rule W.8). Each method answers what is broken, in words; nothing if
 * the page keeps to the rules.
 */
final class PageRules {

  /** What axe-core checks of WCAG 2.2 A and AA, and its good practice. */
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String LAYOUT = resource("page-rules.js");

  /** Enlarges text alone, as browsers do; what is laid out by it follows. */
  private static final String TWICE_THE_TEXT = "document.documentElement.style.fontSize = '200%'";

  private static final String AS_IT_WAS = "document.documentElement.style.fontSize = ''";

  /** What one can click, in its order on the page. */
  private static final String TARGETS = "a[href], button, input:not([type=hidden]), textarea";

  /** Says what is wrong with where the focus is, if it has to be at a place in that order. */
  private static final String FOCUS =
      """
      ([selector, place]) => {
        const expected = document.querySelectorAll(selector)[place];
        const focused = document.activeElement;
        if (focused !== expected) return `${focused.outerHTML} has the focus, not ${expected.outerHTML}`;
        const style = getComputedStyle(focused);
        return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none"
          ? null : `one does not see the focus on ${focused.outerHTML}`;
      }
      """;

  /** What makes a choice easy to see and to click. */
  private static final String EASE =
      """
      (choice) => {
        const style = getComputedStyle(choice);
        const box = choice.getBoundingClientRect();
        return ["width", "height"].map((side) => `${side} ${Math.round(box[side])}`).concat(
          ["color", "backgroundColor", "borderColor", "fontSize", "fontWeight", "opacity"]
            .map((name) => `${name} ${style[name]}`));
      }
      """;

  private PageRules() {}

  /** The whole page as a phone shows it, into a file. */
  static void picture(Page page, Path file) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    page.setViewportSize(before.width, before.height);
  }

  /** On every screen, with text twice as large, and on paper. */
  static List<String> brokenByLayout(Page page) {
    List<String> broken = new ArrayList<>();
    for (Screen screen : Screen.values()) {
      broken.addAll(brokenByLayout(page, screen));
    }
    page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
    page.evaluate(TWICE_THE_TEXT);
    layout(page, "with text of 200 %", broken);
    page.evaluate(AS_IT_WAS);
    return broken;
  }

  /** On one screen. */
  static List<String> brokenByLayout(Page page, Screen screen) {
    List<String> broken = new ArrayList<>();
    page.setViewportSize(screen.width(), screen.height());
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setMedia(screen == Screen.PAPER ? Media.PRINT : Media.SCREEN));
    layout(page, screen.toString(), broken);
    return broken;
  }

  private static void layout(Page page, String when, List<String> broken) {
    for (Object one : (List<?>) page.evaluate(LAYOUT)) {
      broken.add(when + ": " + one);
    }
  }

  /** For those who see little or nothing, in light and in dark colours. */
  static List<String> brokenByAccess(Page page) {
    List<String> broken = new ArrayList<>();
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
      axe =
          colours == ColorScheme.LIGHT
              ? axe.withTags(WCAG)
              : axe.withRules(List.of("color-contrast"));
      for (Rule rule : axe.analyze().getViolations()) {
        broken.add(colours + ": " + rule.getHelp() + " " + rule.getNodes());
      }
    }
    return broken;
  }

  /** With a keyboard alone: everything that can be clicked is reached in order, and is seen. */
  static List<String> brokenByKeyboard(Page page) {
    List<String> broken = new ArrayList<>();
    int targets = page.locator(TARGETS).count();
    for (int place = 0; place < targets; place++) {
      page.keyboard().press("Tab");
      Object fault = page.evaluate(FOCUS, List.of(TARGETS, place));
      if (fault != null) {
        broken.add("keyboard: " + fault);
      }
    }
    return broken;
  }

  /** In its language, with one title. */
  static List<String> brokenByLanguage(Page page, Language language) {
    List<String> broken = new ArrayList<>();
    Object tag = page.evaluate("document.documentElement.lang");
    if (!language.tag().equals(tag)) {
      broken.add("its language is said to be " + tag);
    }
    if (!page.title().equals(page.locator("h1").innerText())) {
      broken.add("its title is not its heading: " + page.title());
    }
    return broken;
  }

  /** How one choice is easier than the other, to see, to hit, or to reach with the next key. */
  static List<String> unequal(Locator one, Locator other) {
    List<String> unequal = new ArrayList<>();
    List<?> its = (List<?>) one.evaluate(EASE);
    List<?> others = (List<?>) other.evaluate(EASE);
    for (int i = 0; i < its.size(); i++) {
      if (!its.get(i).equals(others.get(i))) {
        unequal.add(its.get(i) + ", but " + others.get(i));
      }
    }
    one.focus();
    one.press("Tab");
    if (!(boolean) other.evaluate("choice => choice === document.activeElement")) {
      unequal.add("the next key does not lead from one to the other");
    }
    return unequal;
  }

  private static String resource(String name) {
    try (InputStream file = PageRules.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
