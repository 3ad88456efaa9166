package takt.profiles;

import java.util.Optional;
import takt.consent.SpecialCategory;

/**
 * What the company says of a name of attributes and of events' properties (rule F12.5).
 *
 * @param name the name, 1 to 200 characters, case and separators making no difference
 * @param category the special category of data that it holds; empty if it holds none, whatever it
 *     looks like
 * @param revision 0 for one that nobody has said anything of yet
 */
public record AttributeName(String name, Optional<SpecialCategory> category, int revision) {

  private static final int LONGEST = 200;

  /** Refuses an empty or overlong name. */
  public AttributeName {
    if (name == null || name.isBlank() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("name must have 1 to " + LONGEST + " characters, no NUL");
    }
  }
}
