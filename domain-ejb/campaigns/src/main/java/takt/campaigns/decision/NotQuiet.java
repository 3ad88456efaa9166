package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
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
      return candidate;
    }
    ZoneId zone = facts.house().zone(facts.person().flatMap(one -> one.view(campaign)));
    Predicate<QuietHours> hold =
        hours -> hours.hold(facts.placement().channel(), facts.now(), zone);
    return company
        .filter(hold)
        .or(() -> own.filter(hold))
        .<Ruling>map(hours -> new Ruling.Refused(Verdict.QUIET_HOURS, hours.toString()))
        .orElse(candidate);
  }
}
