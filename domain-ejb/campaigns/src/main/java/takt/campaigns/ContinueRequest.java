package takt.campaigns;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * A message to be queued that goes on with what a decision showed (rule G4.6).
 *
 * @param profile to whom
 * @param decision the decision, one about the same person
 * @param channel by which channel
 * @param language in which language
 * @param dueAt when it is to be sent
 */
public record ContinueRequest(
    ProfileId profile, UUID decision, Channel channel, Language language, Instant dueAt) {

  /** Refuses missing parts. */
  public ContinueRequest {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(dueAt, "dueAt");
  }
}
