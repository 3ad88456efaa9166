package takt.campaigns.decision;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Verdict;

/** Rule G3.1: running, begun, not over, and its context conditions hold. */
final class Live implements Policy {

  @Override
  public String name() {
    return "live";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    return obstacle(candidate.campaign(), facts.context(), facts.now())
        .<Ruling>map(detail -> new Ruling.Refused(Verdict.NOT_LIVE, detail))
        .orElse(candidate);
  }

  /** Whether the campaign is live in this context, may fit, and may be for somebody known. */
  static boolean holds(Campaign campaign, Map<String, String> context, Moment moment, Instant now) {
    return campaign.plan().audience().knowsAnybody()
        && isLive(campaign, context, now)
        && moment.mayFit(campaign);
  }

  /** Whether the campaign is live in this context, for whomever. */
  static boolean isLive(Campaign campaign, Map<String, String> context, Instant now) {
    return obstacle(campaign, context, now).isEmpty();
  }

  private static Optional<String> obstacle(
      Campaign campaign, Map<String, String> context, Instant now) {
    CampaignPlan plan = campaign.plan();
    if (campaign.state() != CampaignState.RUNNING) {
      return Optional.of(campaign.state().name().toLowerCase(Locale.ROOT));
    }
    if (plan.from().isPresent() && now.isBefore(plan.from().get())) {
      return Optional.of("not begun");
    }
    if (plan.until().isPresent() && !now.isBefore(plan.until().get())) {
      return Optional.of("over");
    }
    for (Map.Entry<String, String> condition : plan.context().entrySet()) {
      if (!condition.getValue().equals(context.get(condition.getKey()))) {
        return Optional.of("another context");
      }
    }
    return Optional.empty();
  }
}
