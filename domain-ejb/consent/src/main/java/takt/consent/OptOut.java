package takt.consent;

import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * A person's no: withdrawal of consent or objection (GDPR Art. 7(3) and 21). One that a browser
 * signalled counts for shared purposes only, and not where the person has said yes (rule C3.11).
 *
 * @param profile whose it is
 * @param purposes what for; empty for everything that has a switch
 * @param about the one channel it is about; empty for the purposes as a whole
 * @param source where it came from
 * @param proof what proves it
 */
public record OptOut(
    ProfileId profile, PurposeSet purposes, Optional<Channel> about, Source source, Proof proof) {

  /** From purposes as a whole, with no more proof than where it came from. */
  public OptOut(ProfileId profile, PurposeSet purposes, Source source) {
    this(profile, purposes, Optional.empty(), source, Proof.NONE);
  }

  /** Whether it is about everything that has a switch. */
  public boolean everything() {
    return purposes.isEmpty();
  }
}
