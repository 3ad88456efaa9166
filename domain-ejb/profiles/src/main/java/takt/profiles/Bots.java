package takt.profiles;

import java.util.List;
import java.util.Locale;

/**
 * Knows bots by what they call themselves (rule F10.6): five in six of the 2,118 user agents in the
 * list crawler-user-agents 1.60.0, most of the others being tools and libraries, which are left to
 * shops' own servers and apps. Whoever hides is not found: an event is no proof of a person.
 */
public final class Bots {

  /** Parts of user agents, in lower case, that no person's browser or app has. */
  private static final List<String> SIGNS =
      List.of(
          "bot",
          "crawl",
          "spider",
          "slurp",
          "scrap",
          "headless",
          "lighthouse",
          "pingdom",
          "archiv",
          "monitor",
          "uptime",
          "validator",
          "synthetic",
          "preview",
          "externalhit",
          "facebookcatalog",
          "phantomjs",
          "selenium",
          "puppeteer",
          "playwright",
          "webdriver",
          "google-",
          "googleother",
          "google favicon",
          "mediapartners",
          "nutch",
          "chatgpt",
          "claude-",
          "perplexity",
          "anthropic-ai",
          "cohere-ai",
          "meta-external",
          "ptst/",
          "gtmetrix",
          "linkcheck",
          "link sleuth",
          "auditor",
          "indexer",
          "http://",
          "https://",
          "@",
          "feed",
          "fetch",
          "checker",
          "scanner",
          "whatsapp/",
          "nikto",
          "zgrab",
          "httrack",
          "ips-agent");

  /** The name of a maker of telephones that ends as bots' names do. */
  private static final String TELEPHONE = "cubot";

  private static final int MOST = 1_000;

  private Bots() {}

  /** Whether a bot sent it that calls itself so; not if there is no name. */
  public static boolean sent(String userAgent) {
    if (userAgent == null || userAgent.isEmpty()) {
      return false;
    }
    String name =
        userAgent
            .substring(0, Math.min(MOST, userAgent.length()))
            .toLowerCase(Locale.ROOT)
            .replace(TELEPHONE, "");
    return SIGNS.stream().anyMatch(name::contains);
  }
}
