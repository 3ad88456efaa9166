package takt.client.campaigns;

import java.time.Instant;
import java.util.UUID;
import takt.client.Linked;
import takt.client.consent.OptOutLinkInfo;

/**
 * A message that waits to be sent, or was cancelled; not what it says.
 *
 * @param self the address of the person's queued messages
 * @param id its id
 * @param profile to whom
 * @param campaign of which campaign
 * @param message the message's key
 * @param variant the variant's key
 * @param channel by which channel
 * @param purpose for which purpose
 * @param dueAt when it is to be sent
 * @param state queued or cancelled
 * @param optOut what the message must carry so that its recipient can stop its purpose without a
 *     log-in; only of an e-mail that waits, for a purpose that has a switch
 */
public record QueuedMessageInfo(
    String self,
    UUID id,
    UUID profile,
    UUID campaign,
    String message,
    String variant,
    String channel,
    String purpose,
    Instant dueAt,
    String state,
    OptOutLinkInfo optOut)
    implements Linked {}
