package takt.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * A message that waits to be sent, or was cancelled.
 *
 * @param id its id
 * @param profile to whom
 * @param campaign of which campaign
 * @param message which message
 * @param variant which variant
 * @param channel by which channel
 * @param purpose for which purpose
 * @param dueAt when it is to be sent
 * @param state whether it waits
 * @param content what it says; empty once cancelled
 */
public record QueuedMessage(
    UUID id,
    ProfileId profile,
    UUID campaign,
    String message,
    String variant,
    Channel channel,
    PurposeCode purpose,
    Instant dueAt,
    State state,
    Optional<Content> content) {

  /** The states of a queued message. */
  public enum State {
    /** Waits until it is due. */
    QUEUED,
    /** Will not be sent. */
    CANCELLED
  }

  /**
   * What a message says, as plain text (rule G3.9).
   *
   * @param title the title
   * @param body the body
   * @param link where it leads
   */
  public record Content(String title, String body, String link) {}
}
