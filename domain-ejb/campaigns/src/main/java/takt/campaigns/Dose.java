package takt.campaigns;

import java.util.Objects;
import java.util.Optional;

/**
 * How personal a message may be at most, and what makes it no higher (rules G2.4 and G9.3).
 *
 * @param degree 0 to {@value DoseRow#HIGHEST}
 * @param heldDown what makes it no higher; empty where it is the highest that there is
 */
public record Dose(int degree, Optional<Limit> heldDown) {

  /** Without permission, or with somebody unknown: nothing personal. */
  public static final Dose GENERIC = new Dose(1, Optional.of(Limit.PERMISSION));

  /** What can hold a dose down. */
  public enum Limit {
    /** Nothing about the person is permitted, or nobody is known. */
    PERMISSION,
    /** How well the company and the person know each other. */
    FAMILIARITY,
    /** The person's own setting. */
    OWN_LIMIT
  }

  /** Refuses a degree that there is not. */
  public Dose {
    Checks.range("degree", degree, 0, DoseRow.HIGHEST);
    Objects.requireNonNull(heldDown, "heldDown");
  }
}
