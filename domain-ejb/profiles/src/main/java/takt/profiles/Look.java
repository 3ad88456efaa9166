package takt.profiles;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * That somebody looked at a person's data (rule F7.3).
 *
 * @param at when
 * @param who the name of the key by which they came, 1 to 200 characters
 * @param role the key's role
 * @param kinds what they saw, one kind at least
 * @param reason why, in their own words, {@value #SHORTEST} to {@value #LONGEST} characters
 */
public record Look(Instant at, String who, String role, Set<Kind> kinds, String reason) {

  /** The shortest reason, in characters. */
  public static final int SHORTEST = 3;

  /** The longest reason and name, in characters. */
  public static final int LONGEST = 200;

  /** What can be seen of a person. */
  public enum Kind {
    /** All there is. */
    EVERYTHING,
    /** That they are known, and by which profile. */
    EXISTENCE,
    /** What is known for a purpose: facts, interests, purchases, familiarity. */
    PROFILE,
    /** What they permit. */
    PERMISSIONS,
    /** What they chose, with its proof. */
    CHOICES,
    /** What was decided for them, and why. */
    DECISIONS,
    /** Which messages wait for them. */
    MESSAGES,
    /** Nothing: an officer's word about them was taken back (rule F12.3). */
    TAKEN_BACK
  }

  /** Refuses missing and overlong parts. */
  public Look {
    Objects.requireNonNull(at, "at");
    kinds = Set.copyOf(kinds);
    require("who", who, 1);
    require("role", role, 1);
    require("reason", reason, SHORTEST);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("kinds must not be empty");
    }
  }

  /** The kinds, in their order. */
  public Set<Kind> ordered() {
    return EnumSet.copyOf(kinds);
  }

  /** Whether a text can be a reason. */
  public static boolean isReason(String text) {
    return fits(text, SHORTEST);
  }

  private static boolean fits(String text, int least) {
    return text != null
        && text.strip().length() >= least
        && text.length() <= LONGEST
        && text.indexOf('\0') < 0;
  }

  private static void require(String part, String text, int least) {
    if (!fits(text, least)) {
      throw new IllegalArgumentException(
          part + " must have " + least + " to " + LONGEST + " characters");
    }
  }
}
