package takt.consent;

import java.util.Map;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * A person's yes.
 *
 * @param profile whose it is
 * @param purposes what is consented to, at least one
 * @param shown the versions whose texts the person saw; the current one where none is named
 * @param source where it came from
 */
public record Consent(
    ProfileId profile, PurposeSet purposes, Map<PurposeCode, Integer> shown, Source source) {

  /** Refuses a consent to nothing. */
  public Consent {
    shown = Map.copyOf(shown);
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("purposes must not be empty");
    }
  }
}
