package takt.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Parts of a page as persons name them: by what they are and what they say, word for word. */
final class Parts {

  private Parts() {}

  static Locator heading(Page page, String text) {
    return part(page, AriaRole.HEADING, text);
  }

  static Locator link(Page page, String text) {
    return part(page, AriaRole.LINK, text);
  }

  static Locator button(Page page, String text) {
    return part(page, AriaRole.BUTTON, text);
  }

  /** The part of the page under this heading. */
  static Locator section(Page page, String heading) {
    return part(page, AriaRole.REGION, heading);
  }

  private static Locator part(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
