package takt.consent;

import java.util.Objects;
import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * What a link in a message stops, without a log-in (rule C13.1).
 *
 * @param profile for whom
 * @param purpose what for; empty for everything that has a switch
 * @param about the one channel it is about; empty for all
 * @param language the language of the message
 */
public record OptOutLink(
    ProfileId profile, Optional<PurposeCode> purpose, Optional<Channel> about, Language language) {

  /** Refuses missing parts. */
  public OptOutLink {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(language, "language");
  }

  /** Whether it is about everything that has a switch, on all channels. */
  public boolean everything() {
    return purpose.isEmpty() && about.isEmpty();
  }

  /** The same person's link to everything, on all channels. */
  public OptOutLink toEverything() {
    return new OptOutLink(profile, Optional.empty(), Optional.empty(), language);
  }

  /** The opt-out that it stands for. */
  public OptOut optOut(Source source, Proof proof) {
    PurposeSet purposes = purpose.map(PurposeSet::of).orElse(PurposeSet.NONE);
    return new OptOut(profile, purposes, about, source, proof);
  }
}
