package takt.profiles;

import java.net.URI;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody outside the company who gets data, and where they are told what became of it.
 *
 * @param name their name, 1 to 200 characters
 * @param url where notices are sent: an address of at most 500 characters with {@code https}, a
 *     host and nothing of a user
 * @param kinds what they are told, one kind at least
 */
public record Recipient(String name, URI url, Set<Kind> kinds) {

  private static final int MOST_NAME = 200;
  private static final int MOST_URL = 500;

  /** What recipients are told of a person (GDPR Art. 19). */
  public enum Kind {
    /** Data were corrected. */
    CORRECTED,
    /** Data were erased. */
    ERASED,
    /** Data are not to be used. */
    RESTRICTED
  }

  /** Refuses what is no such address, and overlong parts. */
  public Recipient {
    Objects.requireNonNull(url, "url");
    kinds = Set.copyOf(kinds);
    if (name == null || name.isBlank() || name.length() > MOST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("name must have 1 to " + MOST_NAME + " characters");
    }
    if (url.toString().length() > MOST_URL
        || !Set.of("https", "http").contains(String.valueOf(url.getScheme()))
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "url must be an address with https and a host, of at most " + MOST_URL + " characters");
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("kinds must not be empty");
    }
  }

  /** The kinds, in their order. */
  public Set<Kind> ordered() {
    return EnumSet.copyOf(kinds);
  }
}
