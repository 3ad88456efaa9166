package takt.campaigns.decision;

import java.util.Optional;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;

/**
 * The highest degree allowed, and what limits it (rule G2.4).
 *
 * @param degree 0 to 4
 * @param limit what makes it no higher
 */
record Dose(int degree, Limit limit) {

  /** What can limit a dose. */
  enum Limit {
    /** Nothing about the person is permitted, or nobody is known. */
    PERMISSION,
    /** Familiarity. */
    FAMILIARITY,
    /** The person's own setting. */
    OWN_LIMIT
  }

  private static final int GENERIC = 1;

  /** What familiarity allows; the one place where this is said. */
  static int of(Familiarity familiarity) {
    return switch (familiarity) {
      case STRANGER -> 1;
      case ACQUAINTANCE -> 2;
      case CUSTOMER -> 3;
      case REGULAR -> 4;
    };
  }

  /** The dose for a view; without one, nothing personal. */
  static Dose of(Optional<ProfileView> view) {
    if (view.isEmpty()) {
      return new Dose(GENERIC, Limit.PERMISSION);
    }
    int familiar = of(view.get().familiarity());
    int own = view.get().ownLimit().orElse(familiar);
    return own < familiar ? new Dose(own, Limit.OWN_LIMIT) : new Dose(familiar, Limit.FAMILIARITY);
  }
}
