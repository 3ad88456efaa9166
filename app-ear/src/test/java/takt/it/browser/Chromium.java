package takt.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of a test run, with a fresh profile. It is the one that the environment variable
 * {@code TAKT_TEST_BROWSER} names; else a Chromium or Chrome that is installed; else Playwright
 * downloads its own, once for all runs on the machine.
 */
final class Chromium implements AutoCloseable {

  private static final String SETTING = "TAKT_TEST_BROWSER";

  private static final List<String> COMMANDS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/opt/google/chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** Nothing but Takt's pages: no look for updates, no other host, no name service. */
  private static final List<String> ALONE =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");

  private static final Map<String, String> WITHOUT_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Optional<Path> installed = installed();
    if (installed.isEmpty()) {
      download();
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(WITHOUT_DOWNLOAD));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setChromiumSandbox(false).setArgs(ALONE);
    installed.ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> installed() {
    String named = System.getenv(SETTING);
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), PLACES.stream())
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .flatMap(place -> Stream.concat(Stream.of(place), COMMANDS.stream().map(place::resolve)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** What Playwright's command {@code install} does, of Chromium alone. */
  private static void download() {
    ProcessBuilder install =
        Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().inheritIO();
    install.command().addAll(List.of("install", "--only-shell", "chromium"));
    try {
      if (install.start().waitFor() != 0) {
        throw new IllegalStateException(
            "No Chromium is installed, and none could be downloaded; install one, or name it in "
                + SETTING);
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
