package takt.campaigns;

import java.util.Objects;
import java.util.UUID;

/**
 * What somebody comes from: as the caller says of somebody of whom nothing is known (rule G15.6),
 * or as a decision showed it (rule G4.6).
 *
 * @param campaign the campaign that was shown
 * @param message the key of its message
 */
public record Continued(UUID campaign, String message) {

  /** Refuses nonsense. */
  public Continued {
    Objects.requireNonNull(campaign, "campaign");
    Checks.code("message", message);
  }
}
