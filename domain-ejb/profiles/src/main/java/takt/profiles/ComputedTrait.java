package takt.profiles;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import takt.kernel.Language;
import takt.kernel.PurposeSet;

/**
 * Something that is computed of each person from what they did, and kept current as they do more
 * (rule F16.1), such as the kilometres that they ran this week.
 *
 * @param code what the company calls it: 2 to 60 lower-case letters, digits and hyphens, a letter
 *     first
 * @param names what it is, in plain words that persons read, 1 to 100 characters each
 * @param purposes what it may be used for, 1 to {@value #MOST_PURPOSES}: for each of them it is
 *     computed from what is bound to that purpose, and from nothing else
 * @param source what it is computed from
 * @param events of {@link Source#EVENTS}, the names of the events, 1 to {@value #MOST_EVENTS}; else
 *     none
 * @param function how
 * @param field of which field. Of events, the path of a property with dots, such as {@code
 *     products.price}, in which the elements of a list each count; of purchases {@code item},
 *     {@code category}, {@code order}, {@code quantity} or {@code amount}. None only for {@link
 *     Function#COUNT}
 * @param condition which of them count, in CEL; all if it is empty
 * @param window which days
 * @param revision 0 for one that is not stored yet
 */
public record ComputedTrait(
    String code,
    Map<Language, String> names,
    PurposeSet purposes,
    Source source,
    Set<String> events,
    Function function,
    Optional<String> field,
    Optional<String> condition,
    TraitWindow window,
    int revision) {

  /** What a code looks like, as a regular expression. */
  public static final String CODE = "[a-z][a-z0-9-]{1,59}";

  /** A trait may be used for at most so many purposes. */
  public static final int MOST_PURPOSES = 5;

  /** A trait is computed from events of at most so many names. */
  public static final int MOST_EVENTS = 5;

  /** What can be asked of a purchase. */
  public static final Set<String> PURCHASE_FIELDS =
      Set.of("item", "category", "order", "quantity", "amount");

  private static final Set<String> PURCHASE_NUMBERS = Set.of("quantity", "amount");
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 100;
  private static final Pattern FORM = Pattern.compile(CODE);
  private static final Pattern PATH = Pattern.compile("[^.\\x00]+(\\.[^.\\x00]+){0,7}");

  /** What a trait can be computed from. */
  public enum Source {
    /** Events of some names. */
    EVENTS,
    /** What was bought and kept, line by line: what went back does not count (rule F3.3). */
    PURCHASES
  }

  /** What a value can be. */
  public enum Yield {
    /** A number, always. */
    NUMBER,
    /** A text, always. */
    TEXT,
    /** What the field holds: a number where the event says one, else a text. */
    EITHER
  }

  /** How a trait is computed. */
  public enum Function {
    /** How many there are; with a field, how many have it. */
    COUNT(true),
    /** The sum of the field's numbers. */
    SUM(true),
    /** Their mean. */
    AVERAGE(true),
    /** The least number. */
    MINIMUM(true),
    /** The greatest number. */
    MAXIMUM(true),
    /** The field of the earliest. */
    FIRST(false),
    /** The field of the latest. */
    LAST(false),
    /** The value that comes most often; among equals the one seen last. */
    MOST_FREQUENT(false);

    private final boolean numeric;

    Function(boolean numeric) {
      this.numeric = numeric;
    }

    /** Whether what comes of it is a number, whatever the field is. */
    public boolean numeric() {
      return numeric;
    }
  }

  /** Refuses parts that are missing, overlong, or do not fit each other. */
  public ComputedTrait {
    names = Map.copyOf(names);
    events = Set.copyOf(events);
    Objects.requireNonNull(purposes, "purposes");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(window, "window");
    require(code != null && FORM.matcher(code).matches(), "code must match " + CODE);
    for (Language language : Language.values()) {
      String name = names.get(language);
      require(
          name != null && !name.isBlank() && name.length() <= LONGEST_NAME && noNul(name),
          "names must have 1 to " + LONGEST_NAME + " characters in each language");
    }
    require(
        !purposes.isEmpty() && purposes.codes().size() <= MOST_PURPOSES,
        "purposes must be 1 to " + MOST_PURPOSES);
    require(
        source == Source.EVENTS
            ? !events.isEmpty() && events.size() <= MOST_EVENTS
            : events.isEmpty(),
        "events must be 1 to " + MOST_EVENTS + " names, and none of purchases");
    require(
        events.stream().allMatch(one -> !one.isBlank() && one.length() <= LONGEST && noNul(one)),
        "events must have 1 to " + LONGEST + " characters");
    require(
        field.isPresent() || function == Function.COUNT, "field must be there, but for a count");
    require(
        field.isEmpty()
            || (source == Source.PURCHASES
                ? PURCHASE_FIELDS.contains(field.get())
                : field.get().length() <= LONGEST && PATH.matcher(field.get()).matches()),
        "field must be a path of at most 8 names with dots between them, or a purchase's field");
  }

  private static boolean noNul(String text) {
    return text.indexOf('\0') < 0;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** What its values are. */
  public Yield yields() {
    if (function.numeric()) {
      return Yield.NUMBER;
    }
    if (source == Source.EVENTS) {
      return Yield.EITHER;
    }
    return field.filter(PURCHASE_NUMBERS::contains).isPresent() ? Yield.NUMBER : Yield.TEXT;
  }

  /** The same with another revision. */
  public ComputedTrait at(int other) {
    return new ComputedTrait(
        code, names, purposes, source, events, function, field, condition, window, other);
  }
}
