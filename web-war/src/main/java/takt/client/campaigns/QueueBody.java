package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A message to be queued.
 *
 * @param subject to whom
 * @param campaign of which campaign
 * @param message the message's key
 * @param channel by which channel
 * @param language de or en
 * @param dueAt when it is to be sent
 */
public record QueueBody(
    @NotNull @Valid Subject subject,
    @NotNull UUID campaign,
    @NotNull @Schema(examples = "cake-stand") String message,
    @NotNull @Schema(examples = "email") String channel,
    @NotNull @Schema(examples = "en") String language,
    @NotNull Instant dueAt) {}
