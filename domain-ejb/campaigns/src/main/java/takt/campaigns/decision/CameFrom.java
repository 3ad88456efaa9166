package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.kernel.Channel;

/**
 * The message that a person comes from, as one of their decisions showed it (rule G15.5).
 *
 * @param campaign its campaign
 * @param message its key
 * @param first when the contact began that it is part of: when it was first shown
 */
record CameFrom(UUID campaign, String message, Instant first) {

  /** So long one can come from a message to a place where it is the same contact. */
  static final Duration SAME_CONTACT = Duration.ofDays(1);

  /** So long something can be sent about a message: a contact of its own. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** Whether one can still come from it by this channel. */
  boolean leadsTo(Channel channel, Instant now) {
    return now.isBefore(first.plus(Placement.reachesOut(channel) ? LONGEST : SAME_CONTACT));
  }

  boolean is(Campaign other, Message one) {
    return campaign.equals(other.id()) && message.equals(one.key());
  }
}
