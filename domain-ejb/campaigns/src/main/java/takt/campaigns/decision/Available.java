package takt.campaigns.decision;

import java.util.Optional;
import takt.campaigns.Item;
import takt.campaigns.Message;
import takt.campaigns.Verdict;
import takt.campaigns.item.Shelf;

/** Rule G10.5: an item that cannot be had is not spoken of. */
final class Available implements Policy {

  @Override
  public String name() {
    return "available";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    return candidate.only(
        message -> missing(message, facts.shelf()).isEmpty(),
        () ->
            new Ruling.Refused(
                Verdict.NOT_AVAILABLE,
                "item "
                    + missing(candidate.messages().get(0), facts.shelf()).orElseThrow().code()));
  }

  private static Optional<Item> missing(Message message, Shelf shelf) {
    return message.item().flatMap(shelf::item).filter(item -> !item.availability().spokenOf());
  }
}
