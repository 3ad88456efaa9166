package takt.campaigns.decision;

import java.util.List;
import takt.campaigns.Campaign;
import takt.campaigns.Message;
import takt.campaigns.Verdict;

/** Rule G15.2: nothing comes twice in an answer. */
final class NotSaid implements Policy {

  @Override
  public String name() {
    return "already said";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Campaign campaign = candidate.campaign();
    List<Message> rest =
        candidate.messages().stream()
            .filter(message -> !facts.said().has(campaign, message))
            .toList();
    return rest.isEmpty()
        ? new Ruling.Refused(Verdict.ALREADY_SAID, "every message of it")
        : new Ruling.GoesOn(candidate.with(rest));
  }
}
