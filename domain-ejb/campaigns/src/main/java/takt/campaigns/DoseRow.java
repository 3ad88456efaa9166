package takt.campaigns;

import takt.profiles.Familiarity;

/**
 * The highest degrees by familiarity (rule G9.1), each 0 to {@value #HIGHEST}, none lower than the
 * one before it.
 *
 * @param stranger for somebody who is not known by a customer number
 * @param acquaintance for somebody who has not bought enough to be a customer
 * @param customer for somebody who has bought
 * @param regular for somebody who has ordered several times
 */
public record DoseRow(int stranger, int acquaintance, int customer, int regular) {

  /** The highest degree. */
  public static final int HIGHEST = 4;

  /** Refuses degrees that there are not, and those that fall with familiarity. */
  public DoseRow {
    Checks.range("the degree of a stranger", stranger, 0, HIGHEST);
    Checks.range("the degree of an acquaintance", acquaintance, 0, HIGHEST);
    Checks.range("the degree of a customer", customer, 0, HIGHEST);
    Checks.range("the degree of a regular", regular, 0, HIGHEST);
    if (acquaintance < stranger || customer < acquaintance || regular < customer) {
      throw new IllegalArgumentException(
          "degrees do not fall as the company knows somebody better");
    }
  }

  /** The highest degree for somebody. */
  public int degree(Familiarity familiarity) {
    return switch (familiarity) {
      case STRANGER -> stranger;
      case ACQUAINTANCE -> acquaintance;
      case CUSTOMER -> customer;
      case REGULAR -> regular;
    };
  }
}
