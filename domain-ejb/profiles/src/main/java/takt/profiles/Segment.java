package takt.profiles;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * Persons who satisfy a condition now, or who are on a list (rules F17.1 and F17.5).
 *
 * @param code what the company calls it, as a trait's code
 * @param names who is in it, in plain words that persons read, 1 to 100 characters each
 * @param purpose what it is for: only what is bound to this purpose is looked at, and only who
 *     permits it is in
 * @param condition the condition, in CEL; empty for a list
 * @param revision 0 for one that is not stored yet
 */
public record Segment(
    String code,
    Map<Language, String> names,
    PurposeCode purpose,
    Optional<String> condition,
    int revision) {

  private static final int LONGEST_NAME = 100;
  private static final Pattern FORM = Pattern.compile(ComputedTrait.CODE);

  /** Refuses a code and names that are none, and a condition that is blank or overlong. */
  public Segment {
    names = Map.copyOf(names);
    Objects.requireNonNull(purpose, "purpose");
    if (code == null || !FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("code must match " + ComputedTrait.CODE);
    }
    for (Language language : Language.values()) {
      String name = names.get(language);
      if (name == null
          || name.isBlank()
          || name.length() > LONGEST_NAME
          || name.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "names must have 1 to " + LONGEST_NAME + " characters in each language");
      }
    }
    if (condition.isPresent()
        && (condition.get().isBlank() || condition.get().length() > UnusableCondition.LONGEST)) {
      throw new IllegalArgumentException(
          "condition must have 1 to " + UnusableCondition.LONGEST + " characters");
    }
  }

  /** Whether it is a list, which persons are put on and taken off. */
  public boolean isList() {
    return condition.isEmpty();
  }

  /** The same with another revision. */
  public Segment at(int other) {
    return new Segment(code, names, purpose, condition, other);
  }
}
