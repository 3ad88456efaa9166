package takt.profiles;

import java.util.OptionalInt;

/**
 * What the company says of a category of its products (rule F15.1).
 *
 * @param category the category's name as purchases carry it, 1 to {@value #LONGEST} characters
 * @param kind what kind of things it holds
 * @param lastsDays how many days one lasts, 1 to {@value #MOST_DAYS}; empty if that is to be learnt
 * @param revision 0 for a new one
 */
public record PurchaseCategory(
    String category, PurchaseKind kind, OptionalInt lastsDays, int revision) {

  /** No name is longer. */
  public static final int LONGEST = 200;

  /** Nothing lasts longer: a hundred years. */
  public static final int MOST_DAYS = 36_500;

  /** Refuses what no purchase can carry, and days out of range. */
  public PurchaseCategory {
    if (!isName(category)) {
      throw new IllegalArgumentException(
          "A category has 1 to " + LONGEST + " characters, without blanks at its ends");
    }
    if (lastsDays.isPresent() && (lastsDays.getAsInt() < 1 || lastsDays.getAsInt() > MOST_DAYS)) {
      throw new IllegalArgumentException("It lasts 1 to " + MOST_DAYS + " days");
    }
  }

  /** Whether a purchase can carry this category. */
  public static boolean isName(String category) {
    return !category.isEmpty()
        && category.length() <= LONGEST
        && category.equals(category.strip())
        && category.indexOf('\0') < 0;
  }
}
