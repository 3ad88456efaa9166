package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.List;
import takt.campaigns.Message;
import takt.campaigns.Verdict;

/** Rule G12.1: the conditions of a campaign and its messages on the situation hold. */
final class Fitting implements Policy {

  @Override
  public String name() {
    return "situation";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Moment moment = facts.moment();
    ZoneId zone = moment.zone(facts.person().flatMap(person -> person.view(candidate.campaign())));
    if (!moment.holds(candidate.campaign().plan().condition(), zone)) {
      return new Ruling.Refused(Verdict.OTHER_SITUATION, "the campaign's condition");
    }
    List<Message> rest =
        candidate.messages().stream()
            .filter(message -> moment.holds(message.condition(), zone))
            .toList();
    return rest.isEmpty()
        ? new Ruling.Refused(Verdict.OTHER_SITUATION, "the conditions of its messages")
        : new Ruling.GoesOn(candidate.with(rest));
  }
}
