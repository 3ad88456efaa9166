package takt.campaigns.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import takt.campaigns.Campaign;
import takt.campaigns.Message;

/**
 * A campaign that may still be shown.
 *
 * @param campaign the campaign
 * @param messages those of its messages that may still be shown, at least one
 */
record Candidate(Campaign campaign, List<Message> messages) implements Ruling {

  /** Every message of a campaign. */
  static Candidate of(Campaign campaign) {
    return new Candidate(campaign, campaign.plan().messages());
  }

  /** Only the messages that satisfy this; empty if none does. */
  Optional<Candidate> only(Predicate<Message> wanted) {
    if (allAre(wanted)) {
      return Optional.of(this);
    }
    List<Message> rest = messages.stream().filter(wanted).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Candidate(campaign, rest));
  }

  /** Goes on with only the messages that satisfy this; is refused if none does. */
  Ruling only(Predicate<Message> wanted, Supplier<Ruling.Refused> otherwise) {
    Optional<Candidate> rest = only(wanted);
    return rest.isPresent() ? rest.get() : otherwise.get();
  }

  private boolean allAre(Predicate<Message> wanted) {
    for (Message message : messages) {
      if (!wanted.test(message)) {
        return false;
      }
    }
    return true;
  }
}
