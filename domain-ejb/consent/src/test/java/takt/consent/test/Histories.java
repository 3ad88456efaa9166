package takt.consent.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.consent.Assurance;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Restrictions;
import takt.consent.Terms;
import takt.consent.permission.Matter;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * Reads what is on record from a text, entry after entry: {@code GIVEN1/EMAIL+12!@5} is a consent
 * to version 1 on the e-mail channel by somebody aged 12 with a guardian's consent, on the fifth
 * day after {@link Given#NOW}; {@code RESTRICTED1@5} is about the person as a whole.
 */
public final class Histories {

  private static final Pattern ENTRY =
      Pattern.compile("([A-Z_]+)(\\d+)(?:/([A-Z]+))?(?:\\+(\\d+))?(!)?@(\\d+)");
  private static final String EXPIRY = "expiry";
  private static final String AGE = "age";

  private Histories() {}

  /** The states after these entries about a purpose, whose consents end as its terms say. */
  public static States record(States before, PurposeCode purpose, Terms terms, String text) {
    States states = before;
    for (String word : words(text)) {
      Matcher entry = ENTRY.matcher(word);
      if (!entry.matches()) {
        throw new IllegalArgumentException(word);
      }
      Kind kind = Kind.valueOf(entry.group(1));
      Instant at = Given.NOW.plus(Duration.ofDays(Integer.parseInt(entry.group(6))));
      boolean gives = kind.gives();
      State state =
          new State(
              kind,
              Integer.parseInt(entry.group(2)),
              at,
              Optional.empty(),
              gives
                  ? terms.expiryDays().map(days -> at.plus(Duration.ofDays(days)))
                  : Optional.empty(),
              new Assurance(
                  entry.group(4) == null ? 0 : Integer.parseInt(entry.group(4)),
                  entry.group(5) != null));
      Optional<Channel> about = Optional.ofNullable(entry.group(3)).map(Channel::valueOf);
      Matter matter =
          kind.restricts() ? Matter.whole(Restrictions.CODE) : new Matter(purpose, about);
      states = states.with(matter, state);
    }
    return states;
  }

  /** Terms of these words: expiry30, age16, guardian, shared, needs, excludes. */
  public static Terms terms(String text, PurposeCode other) {
    List<String> words = words(text);
    return new Terms(
        number(words, EXPIRY),
        Optional.empty(),
        false,
        Set.of(),
        number(words, AGE),
        words.contains("guardian"),
        false,
        words.contains("shared"),
        words.contains("needs") ? PurposeSet.of(other) : PurposeSet.NONE,
        words.contains("excludes") ? PurposeSet.of(other) : PurposeSet.NONE);
  }

  private static Optional<Integer> number(List<String> words, String name) {
    return words.stream()
        .filter(word -> word.startsWith(name))
        .map(word -> Integer.valueOf(word.substring(name.length())))
        .findFirst();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.trim().split(" +"));
  }
}
