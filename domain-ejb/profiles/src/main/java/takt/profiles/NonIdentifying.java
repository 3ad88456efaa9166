package takt.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The company's own list of values that identify nobody (rule F1.9).
 *
 * @param values the values, in lower case without spaces around them, ascending, each once; at most
 *     {@value #MOST}
 * @param revision 0 before the first list
 */
public record NonIdentifying(List<String> values, int revision) {

  /** A list has at most so many values. */
  public static final int MOST = 1_000;

  /** Brings the values into their one spelling; refuses too many and overlong ones. */
  public NonIdentifying {
    TreeSet<String> spelled = new TreeSet<>();
    for (String value : values) {
      String one = spelled(value);
      if (one.isEmpty() || one.length() > Identifier.MOST || one.chars().anyMatch(c -> c < ' ')) {
        throw new IllegalArgumentException(
            "A value has 1 to " + Identifier.MOST + " characters and no control characters");
      }
      spelled.add(one);
    }
    if (spelled.size() > MOST) {
      throw new IllegalArgumentException("There are at most " + MOST + " values");
    }
    values = List.copyOf(new ArrayList<>(spelled));
  }

  /** How a value is compared. */
  public static String spelled(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
