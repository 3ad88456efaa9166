package takt.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import takt.it.server.TaktServer;
import takt.kernel.Language;
import takt.web.access.Role;

/**
 * Visits to Takt's pages, each in a browser that knows nothing of another visit. All are watched: a
 * test fails if a page asked any other host, could not load a part of itself, broke its own policy,
 * or said an error to the console.
 */
final class Visits implements BeforeEachCallback, AfterEachCallback {

  private static final int PATIENCE_MILLIS = 10_000;

  /** Said by the browser of any answer of 400 and above; parts of a page are watched themselves. */
  private static final String NOT_LOADED = "Failed to load resource";

  private final TaktServer server;
  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Browser browser;

  Visits(TaktServer server) {
    this.server = server;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    browser =
        test.getRoot()
            .getStore(ExtensionContext.Namespace.create(Visits.class))
            .getOrComputeIfAbsent(Chromium.class)
            .browser();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    open.forEach(BrowserContext::close);
    assertThat(faults()).as("what went wrong in the browser").isEmpty();
  }

  /** Somebody's first visit. */
  Page somebody(Screen screen, Language language) {
    return visit(screen, language, options -> options);
  }

  /** Somebody whose browser runs no script. */
  Page withoutScript(Screen screen, Language language) {
    return visit(screen, language, options -> options.setJavaScriptEnabled(false));
  }

  /** A data protection officer, who gives the key when the browser asks for it. */
  Page officer(Screen screen, Language language) {
    return visit(screen, language, options -> options.setHttpCredentials(server.key(Role.DPO), ""));
  }

  /** What has gone wrong in the browser so far. */
  List<String> seen() {
    return List.copyOf(faults);
  }

  /** What went wrong in the browser since the last time; it is forgotten. */
  List<String> faults() {
    List<String> all = List.copyOf(faults);
    faults.clear();
    return all;
  }

  private Page visit(
      Screen screen, Language language, UnaryOperator<Browser.NewContextOptions> more) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setBaseURL(server.url())
            .setLocale(language == Language.DE ? "de-DE" : "en-GB")
            .setViewportSize(screen.width(), screen.height());
    BrowserContext context = browser.newContext(more.apply(options));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onRequest(this::asked);
    context.onResponse(this::answered);
    context.onConsoleMessage(this::said);
    context.onWebError(error -> faults.add("threw " + error.error()));
    open.add(context);
    return context.newPage();
  }

  private void asked(Request request) {
    if (!request.url().startsWith(server.url() + "/") && !request.url().startsWith("data:")) {
      faults.add("asked another host: " + request.url());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      faults.add("got " + response.status() + " from " + response.url());
    }
  }

  private void said(ConsoleMessage message) {
    if (List.of("error", "warning").contains(message.type())
        && !message.text().startsWith(NOT_LOADED)) {
      faults.add("said " + message.text());
    }
  }
}
