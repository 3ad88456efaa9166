package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.campaigns.QuietHours;
import takt.campaigns.Verdict;

/** Rule G8.4: silence in the quiet hours of the company and of the campaign. */
final class NotQuiet implements Policy {

  @Override
  public String name() {
    return "quiet hours";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    Campaign campaign = candidate.campaign();
    Optional<QuietHours> company = facts.house().contacts().quietHours();
    Optional<QuietHours> own = campaign.plan().quietHours();
    if (company.isEmpty() && own.isEmpty()) {
      return new Ruling.GoesOn(candidate);
    }
    ZoneId zone = facts.house().zone(facts.person().flatMap(one -> one.view(campaign)));
    return Stream.concat(company.stream(), own.stream())
        .filter(hours -> hours.hold(facts.placement().channel(), facts.now(), zone))
        .findFirst()
        .<Ruling>map(hours -> new Ruling.Refused(Verdict.QUIET_HOURS, hours.toString()))
        .orElseGet(() -> new Ruling.GoesOn(candidate));
  }
}
