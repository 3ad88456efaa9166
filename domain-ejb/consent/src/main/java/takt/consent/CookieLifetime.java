package takt.consent;

import java.util.Map;
import java.util.Optional;
import takt.kernel.Language;

/**
 * How long something stays on the device: in days, in words, or both.
 *
 * @param days 0 for until the browser is closed, else whole days rounded up, 36,500 at most
 * @param words the same in German and in English, 1 to 200 characters each; empty to say it by days
 */
public record CookieLifetime(Optional<Integer> days, Map<Language, String> words) {

  private static final int MOST_DAYS = 36_500;
  private static final int LONGEST = 200;

  /** Refuses a lifetime that nobody says, and words in one language only. */
  public CookieLifetime {
    words = Map.copyOf(words);
    days.ifPresent(
        count -> {
          if (count < 0 || count > MOST_DAYS) {
            throw new IllegalArgumentException("days must be 0 to " + MOST_DAYS);
          }
        });
    if (!words.isEmpty()) {
      Cookie.written("words", words, LONGEST);
    } else if (days.isEmpty()) {
      throw new IllegalArgumentException("must be said in days, in words, or both");
    }
  }

  /** Until the browser is closed. */
  public static CookieLifetime session() {
    return new CookieLifetime(Optional.of(0), Map.of());
  }

  /** In a language: the words, else the days. */
  public String in(Language language) {
    return words.containsKey(language)
        ? words.get(language)
        : RetentionWords.span(days.orElseThrow(), language);
  }
}
