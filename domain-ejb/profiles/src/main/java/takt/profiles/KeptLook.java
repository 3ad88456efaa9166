package takt.profiles;

import java.time.Instant;
import java.util.Objects;

/**
 * A look at what is kept of an erased person.
 *
 * @param at when
 * @param by who: the name of their key
 * @param reason why, 3 to 200 characters
 */
public record KeptLook(Instant at, String by, String reason) {

  private static final int LEAST = 3;
  private static final int MOST = 200;

  /** Refuses a missing part and a reason of another length. */
  public KeptLook {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    if (reason == null || reason.strip().length() < LEAST || reason.length() > MOST) {
      throw new IllegalArgumentException(
          "A look has a reason of %d to %d characters".formatted(LEAST, MOST));
    }
  }
}
