package takt.consent;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which cookies or other entries in a browser's storage are meant (rule C9.5).
 *
 * @param name their name, or how it begins, 1 to 200 characters; names have upper and lower case
 * @param prefix whether only its beginning is given
 * @param domain the host that stores it, with every host below it; empty for whatever site it is
 */
public record CookiePattern(String name, boolean prefix, Optional<String> domain) {

  /**
   * The order in which patterns that match are tried: exact names first, then longer prefixes
   * before shorter ones; of those alike, one with a domain first, and the narrower domain.
   */
  public static final Comparator<CookiePattern> CLOSEST_FIRST =
      Comparator.comparing(CookiePattern::prefix)
          .thenComparing(one -> -one.name.length())
          .thenComparing(one -> -one.domain.map(String::length).orElse(0));

  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_HOST = 253;

  /** Host names of at least two labels (RFC 1123 section 2.1). */
  private static final Pattern HOST =
      Pattern.compile(
          "([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Refuses a name that no cookie can have, and what is no domain. */
  public CookiePattern {
    if (!nameable(name)) {
      throw new IllegalArgumentException(
          "name must have 1 to " + LONGEST_NAME + " characters, not blank, none of them a control");
    }
    domain = domain.map(CookiePattern::host);
  }

  /** Whether something can be called so. */
  public static boolean nameable(String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  /**
   * A host name in the form that is compared: in lower case, without a dot at either end, which
   * says nothing since RFC 6265 section 5.2.3.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String host(String written) {
    String host = written.toLowerCase(Locale.ROOT).replaceAll("^\\.|\\.$", "");
    if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("must be a host name such as shop.example.com");
    }
    return host;
  }

  /** Whether a host is this domain or below it (RFC 6265 section 5.1.3). */
  public static boolean within(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** Whether something of this name that this host stores is meant. */
  public boolean matches(String what, String host) {
    return (prefix ? what.startsWith(name) : what.equals(name))
        && domain.map(one -> within(host, one)).orElse(true);
  }
}
