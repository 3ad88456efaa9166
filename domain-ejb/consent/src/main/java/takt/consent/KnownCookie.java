package takt.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.kernel.Language;

/**
 * What the Open Cookie Database says about a cookie. The database is written by volunteers: it
 * proposes, the company decides.
 *
 * @param id its id there
 * @param name its name, or how it begins
 * @param prefix whether only its beginning is given
 * @param domains the hosts that store it; empty for whatever site it is
 * @param category what it is for
 * @param description what it does, in English
 * @param lifetime how long it stays, as the database writes it; may be blank
 * @param days the same in days, where it can be counted: 0 for until the browser is closed
 * @param words the same in words, in the languages in which it can be said
 * @param controller who decides what happens with it
 * @param platform the software that stores it
 * @param privacy where the controller says what they do with data
 */
public record KnownCookie(
    String id,
    String name,
    boolean prefix,
    List<String> domains,
    CookieCategory category,
    String description,
    String lifetime,
    Optional<Integer> days,
    Map<Language, String> words,
    Optional<String> controller,
    Optional<String> platform,
    Optional<String> privacy) {

  /** Copies what it is given. */
  public KnownCookie {
    domains = List.copyOf(domains);
    words = Map.copyOf(words);
  }
}
