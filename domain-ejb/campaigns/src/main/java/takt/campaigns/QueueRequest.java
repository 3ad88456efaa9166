package takt.campaigns;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * A message to be queued.
 *
 * @param profile to whom
 * @param campaign of which campaign
 * @param message which message
 * @param channel by which channel
 * @param language in which language
 * @param dueAt when it is to be sent
 */
public record QueueRequest(
    ProfileId profile,
    UUID campaign,
    String message,
    Channel channel,
    Language language,
    Instant dueAt) {

  /** Refuses missing parts. */
  public QueueRequest {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(campaign, "campaign");
    Checks.code("message", message);
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(dueAt, "dueAt");
  }
}
