package takt.consent;

import java.net.URI;
import java.util.Optional;

/**
 * Who stands behind something that is stored.
 *
 * @param controller who decides what happens with it (GDPR Art. 4(7)), 1 to 200 characters
 * @param platform the software that stores it, 1 to 200 characters
 * @param privacy where the controller says what they do with data, an address of 500 characters at
 *     most
 */
public record CookieOwner(String controller, Optional<String> platform, Optional<String> privacy) {

  private static final int LONGEST = 200;
  private static final int LONGEST_LINK = 500;

  /** Refuses a missing controller and a link that is none. */
  public CookieOwner {
    require(written(controller), "controller must have 1 to " + LONGEST + " characters");
    require(
        platform.map(CookieOwner::written).orElse(true),
        "platform must have 1 to " + LONGEST + " characters");
    require(
        privacy.map(CookieOwner::link).orElse(true),
        "privacy must be an address that begins with https:// or http://, of at most "
            + LONGEST_LINK
            + " characters");
  }

  private static boolean written(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  /** Whether this is an address that a person may be led to. */
  public static boolean link(String text) {
    try {
      URI address = URI.create(text);
      return text.length() <= LONGEST_LINK
          && address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
