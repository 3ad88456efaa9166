package takt.profiles;

import java.util.Optional;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * What is right about a person, by their own word or by the officer's (rule F12.2).
 *
 * @param profile whose attribute it is
 * @param name the attribute's name, 1 to 200 characters
 * @param value what is right, 1 to 500 characters; empty if nothing is
 * @param by who says so
 * @param reason why, 1 to 500 characters, if it is said; it is kept with the word
 * @param purposes what an attribute that is not known yet may be used for; a known one keeps what
 *     it is bound to, with these
 * @param expected the revision of this word that it replaces; 0 for the first
 */
public record Correction(
    ProfileId profile,
    String name,
    Optional<String> value,
    By by,
    Optional<String> reason,
    PurposeSet purposes,
    int expected) {

  /** The longest value and reason, in characters. */
  public static final int LONGEST_VALUE = 500;

  private static final int LONGEST_NAME = 200;

  /** Whose word it is; the person's wins over the officer's, and that over every source. */
  public enum By {
    /** The person. */
    PERSON,
    /** The officer, as the person asked for it. */
    STAFF;

    /** The source of an attribute that was corrected so. */
    public String source() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Refuses overlong parts, and the character that PostgreSQL cannot store. */
  public Correction {
    check("name", name, LONGEST_NAME);
    value.ifPresent(text -> check("value", text, LONGEST_VALUE));
    reason.ifPresent(text -> check("reason", text, LONGEST_VALUE));
  }

  private static void check(String part, String text, int most) {
    if (text == null || text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(part + " must have 1 to " + most + " characters, no NUL");
    }
  }
}
