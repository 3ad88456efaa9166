package takt.client.campaigns;

import java.time.Instant;
import java.util.UUID;
import takt.client.Linked;

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
    String state)
    implements Linked {}
