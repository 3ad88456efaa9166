package takt.consent;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * Something that a site stores on persons' devices, or reads from them: a cookie, or an entry in
 * another storage (rule C9.1).
 *
 * @param code what the company calls it: 2 to 60 lower-case letters, digits and hyphens, a letter
 *     first
 * @param which which names and domains it is
 * @param kind where in the browser it is kept
 * @param purpose the one purpose that it serves
 * @param description what it does, in plain words, in German and in English, 1 to 1,000 characters
 *     each
 * @param lifetime how long it stays
 * @param owner who stands behind it
 * @param necessary why the service that the person asked for cannot be given without it (section
 *     25(2) TDDDG), in German and in English, 1 to 500 characters each; empty if it can
 * @param sites the hosts whose pages store it, with those below them, at most 20; empty for all
 */
public record Cookie(
    String code,
    CookiePattern which,
    CookieKind kind,
    PurposeCode purpose,
    Map<Language, String> description,
    CookieLifetime lifetime,
    CookieOwner owner,
    Map<Language, String> necessary,
    List<String> sites) {

  /** At most so many sites are named. */
  public static final int MOST_SITES = 20;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int LONGEST_REASON = 500;

  /** Refuses parts that are missing or overlong. */
  public Cookie {
    description = Map.copyOf(description);
    necessary = Map.copyOf(necessary);
    sites = sites.stream().map(CookiePattern::host).toList();
    if (code == null || !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code must have 2 to 60 lower-case letters, digits and hyphens, a letter first");
    }
    written("description", description, LONGEST_DESCRIPTION);
    if (!necessary.isEmpty()) {
      written("necessary", necessary, LONGEST_REASON);
    }
    if (sites.size() > MOST_SITES) {
      throw new IllegalArgumentException("sites must be at most " + MOST_SITES);
    }
  }

  /** Refuses a text that is not there in both languages. */
  static void written(String part, Map<Language, String> texts, int most) {
    for (Language language : Language.values()) {
      String text = texts.get(language);
      if (text == null || text.isBlank() || text.length() > most) {
        throw new IllegalArgumentException(
            part + " must be there in German and in English, 1 to " + most + " characters each");
      }
    }
  }

  /** Whether pages of this host store it. */
  public boolean on(String host) {
    return sites.isEmpty() || sites.stream().anyMatch(site -> CookiePattern.within(host, site));
  }
}
