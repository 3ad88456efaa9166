package takt.campaigns.decision;

import java.time.ZoneId;
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
    if (!moment.asks(candidate.campaign())) {
      return candidate;
    }
    ZoneId zone = moment.zone(facts.person().flatMap(person -> person.view(candidate.campaign())));
    if (!moment.holds(candidate.campaign().plan().condition(), zone)) {
      return new Ruling.Refused(Verdict.OTHER_SITUATION, "the campaign's condition");
    }
    return candidate.only(
        message -> moment.holds(message.condition(), zone),
        () -> new Ruling.Refused(Verdict.OTHER_SITUATION, "the conditions of its messages"));
  }
}
