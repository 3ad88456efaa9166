package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import takt.campaigns.Campaign;
import takt.campaigns.Message;

/**
 * A campaign that may still be shown.
 *
 * @param campaign the campaign
 * @param messages those of its messages that may still be shown, at least one
 */
record Candidate(Campaign campaign, List<Message> messages) {

  /** Every message of a campaign. */
  static Candidate of(Campaign campaign) {
    return new Candidate(campaign, campaign.plan().messages());
  }

  /** Only the messages that satisfy this; empty if none does. */
  Optional<Candidate> only(Predicate<Message> wanted) {
    List<Message> rest = new ArrayList<>(messages.size());
    for (Message message : messages) {
      if (wanted.test(message)) {
        rest.add(message);
      }
    }
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rest.size() == messages.size() ? this : new Candidate(campaign, List.copyOf(rest)));
  }
}
