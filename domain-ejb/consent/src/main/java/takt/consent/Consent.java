package takt.consent;

import java.util.Map;
import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * A person's yes.
 *
 * @param profile whose it is
 * @param purposes what is consented to, at least one
 * @param about the one channel it is about; empty for the purposes as a whole
 * @param shown the versions whose texts the person saw; the current one where none is named
 * @param source where it came from
 * @param proof what proves it
 */
public record Consent(
    ProfileId profile,
    PurposeSet purposes,
    Optional<Channel> about,
    Map<PurposeCode, Integer> shown,
    Source source,
    Proof proof) {

  /** Refuses a consent to nothing. */
  public Consent {
    shown = Map.copyOf(shown);
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("purposes must not be empty");
    }
  }

  /** To purposes as a whole, with no more proof than where it came from. */
  public Consent(
      ProfileId profile, PurposeSet purposes, Map<PurposeCode, Integer> shown, Source source) {
    this(profile, purposes, Optional.empty(), shown, source, Proof.NONE);
  }
}
