package takt.campaigns.decision;

import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Message;

/**
 * The message that a person comes from, as one of their decisions of the last day showed it (rule
 * G15.5).
 *
 * @param campaign its campaign
 * @param message its key
 */
record CameFrom(UUID campaign, String message) {

  boolean is(Campaign other, Message one) {
    return campaign.equals(other.id()) && message.equals(one.key());
  }
}
