package takt.consent;

import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * A person's no: withdrawal of consent or objection (GDPR Art. 7(3) and 21).
 *
 * @param profile whose it is
 * @param purposes what for; empty for everything that has a switch
 * @param source where it came from
 */
public record OptOut(ProfileId profile, PurposeSet purposes, Source source) {

  /** Whether it is about everything that has a switch. */
  public boolean everything() {
    return purposes.isEmpty();
  }
}
