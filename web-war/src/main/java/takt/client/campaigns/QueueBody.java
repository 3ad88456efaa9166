package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A message to be queued: named by its campaign and its key, or by a decision that showed it.
 *
 * @param subject to whom
 * @param campaign of which campaign; absent where it continues a decision
 * @param message the message's key; absent where it continues a decision
 * @param channel by which channel
 * @param language de or en
 * @param dueAt when it is to be sent
 * @param continues the decision whose message it goes on with, such as the banner's: one about the
 *     same person, which was first shown within the seven days before it is due, within a day by
 *     web or shop
 */
public record QueueBody(
    @NotNull @Valid Subject subject,
    UUID campaign,
    @Schema(examples = "cake-stand") String message,
    @NotNull @Schema(examples = "email") String channel,
    @NotNull @Schema(examples = "en") String language,
    @NotNull Instant dueAt,
    UUID continues) {

  /** A message named by its campaign and its key. */
  public QueueBody(
      Subject subject,
      UUID campaign,
      String message,
      String channel,
      String language,
      Instant dueAt) {
    this(subject, campaign, message, channel, language, dueAt, null);
  }
}
