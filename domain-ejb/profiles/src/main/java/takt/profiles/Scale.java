package takt.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import takt.kernel.Language;

/**
 * A psychographic scale: what several answers of a questionnaire tell together, such as how much
 * somebody likes to try new things. Its value is the mean of the answers, those to reversed items
 * turned around, from 0 for the lowest to 1 for the highest: a Likert scale (Likert 1932).
 *
 * @param code what the company calls it, as a trait's code
 * @param names what it is, in plain words that persons read, 1 to 100 characters each
 * @param items the questions, 2 to {@value #MOST_ITEMS}, each attribute once
 * @param lowest the lowest answer there is
 * @param highest the highest, above it
 * @param least how many answers there must be for a value, 1 to the number of items
 * @param revision 0 for one that is not stored yet
 */
public record Scale(
    String code,
    Map<Language, String> names,
    List<Item> items,
    int lowest,
    int highest,
    int least,
    int revision) {

  /** A scale has at most so many items. */
  public static final int MOST_ITEMS = 50;

  private static final int LONGEST_NAME = 100;
  private static final int MOST_ANSWER = 1_000;
  private static final Pattern FORM = Pattern.compile(ComputedTrait.CODE);

  /**
   * A question.
   *
   * @param attribute the attribute that holds the answer
   * @param reversed whether a high answer means a low value
   */
  public record Item(String attribute, boolean reversed) {

    private static final int LONGEST = 200;

    /** Refuses a name that is none. */
    public Item {
      if (attribute == null
          || attribute.isBlank()
          || attribute.length() > LONGEST
          || attribute.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("items must have 1 to " + LONGEST + " characters");
      }
    }
  }

  /** Refuses parts that are missing, overlong, or do not fit each other. */
  public Scale {
    names = Map.copyOf(names);
    items = List.copyOf(items);
    require(code != null && FORM.matcher(code).matches(), "code must match " + ComputedTrait.CODE);
    for (Language language : Language.values()) {
      String name = names.get(language);
      require(
          name != null
              && !name.isBlank()
              && name.length() <= LONGEST_NAME
              && name.indexOf('\0') < 0,
          "names must have 1 to " + LONGEST_NAME + " characters in each language");
    }
    Set<String> attributes = new HashSet<>();
    items.forEach(item -> attributes.add(item.attribute()));
    require(
        items.size() >= 2 && items.size() <= MOST_ITEMS && attributes.size() == items.size(),
        "items must be 2 to " + MOST_ITEMS + ", each attribute once");
    require(
        lowest >= -MOST_ANSWER && highest <= MOST_ANSWER && lowest < highest,
        "highest must be above lowest, both within 1,000 of 0");
    require(least >= 1 && least <= items.size(), "least must be 1 to the number of items");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** The same with another revision. */
  public Scale at(int other) {
    return new Scale(code, names, items, lowest, highest, least, other);
  }
}
