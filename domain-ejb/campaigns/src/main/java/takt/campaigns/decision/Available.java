package takt.campaigns.decision;

import java.util.Optional;
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
    Shelf shelf = facts.shelf();
    if (!shelf.hasMissing()) {
      return candidate;
    }
    return candidate.only(
        message -> missing(message, shelf).isEmpty(),
        () ->
            new Ruling.Refused(
                Verdict.NOT_AVAILABLE,
                "item " + missing(candidate.messages().get(0), shelf).orElseThrow()));
  }

  private static Optional<String> missing(Message message, Shelf shelf) {
    return message.item().filter(shelf::isMissing);
  }
}
