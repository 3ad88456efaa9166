package takt.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * Published by profiles: an event said what became of a decision. Delivered in the transaction that
 * stores the event, while the profile's permissions are locked.
 *
 * @param profile whose event it is
 * @param decision the decision that it names
 * @param kind what happened
 * @param at when
 */
public record FeedbackReceived(ProfileId profile, UUID decision, Kind kind, Instant at) {

  /** What became of a decision. */
  public enum Kind {
    /** The message was seen. */
    EXPOSED,
    /** The message was clicked. */
    CLICKED
  }
}
