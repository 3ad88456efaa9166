package takt.campaigns;

import java.util.regex.Pattern;

/** What values of this module refuse at birth, in the same words everywhere. */
final class Checks {

  private static final Pattern CODE = Pattern.compile(Placement.CODE);

  private Checks() {}

  static void range(String part, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(part + " must be " + least + " to " + most);
    }
  }

  static void text(String part, String value, int most) {
    if (value == null || value.isBlank() || value.length() > most) {
      throw new IllegalArgumentException(part + " must have 1 to " + most + " characters");
    }
  }

  static void code(String part, String value) {
    if (value == null || !CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          part + " must have 2 to 40 lower-case letters, digits and hyphens, a letter first");
    }
  }
}
