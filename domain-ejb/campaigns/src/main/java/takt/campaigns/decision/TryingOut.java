package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Campaigns;
import takt.campaigns.DryRun;
import takt.campaigns.DryRunRequest;
import takt.campaigns.DryRuns;
import takt.campaigns.FlightOver;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.UnknownCampaign;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.WrongState;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.kernel.ProfileId;
import takt.profiles.CompanyTime;
import takt.profiles.Sampling;

/** Tries campaigns out on the persons that there are. */
@ApplicationScoped
class TryingOut implements DryRuns {

  private static final int CHUNK = 20;

  @Inject CurrentPlans plans;
  @Inject Campaigns campaigns;
  @Inject Sampling sampling;
  @Inject LookAhead lookAhead;
  @Inject HouseRules houseRules;
  @Inject CompanyTime time;
  @Inject Clock clock;

  @Override
  public DryRun run(DryRunRequest request) {
    Plans current = plans.get().asIfRunning(request.campaign());
    Campaign campaign = campaign(current, request);
    CampaignPlan plan = campaign.plan();
    Set<String> codes = request.placement().map(Set::of).orElse(plan.placements());
    if (!plan.placements().containsAll(codes)) {
      throw new UnknownPlacement(codes.iterator().next());
    }
    Instant now = clock.instant();
    Instant when = plan.from().filter(now::isBefore).orElse(now);
    List<Asked> places = codes.stream().map(code -> asked(request, code, current, when)).toList();
    Sampling.Drawn drawn = sampling.draw(MOST);
    List<Seen> seen = new ArrayList<>();
    for (int at = 0; at < drawn.persons().size(); at += CHUNK) {
      List<ProfileId> some =
          drawn.persons().subList(at, Math.min(at + CHUNK, drawn.persons().size()));
      seen.addAll(lookAhead.seen(some, places, campaign.id(), when));
    }
    return new Tally(drawn.persons().size() < drawn.all() ? drawn.all() : seen.size(), seen)
        .result();
  }

  /** The question what to show in the place, with something left of every budget. */
  private Asked asked(DryRunRequest request, String code, Plans current, Instant when) {
    PageRequest question =
        new PageRequest(
            Optional.empty(), List.of(new Place(code, 1)), request.language(), request.context());
    Moment moment = new Moment(current.conditions(), request.context(), when, time.zone());
    return Asked.of(question, current, houseRules.of(current), moment, Set.of());
  }

  /** The campaign, unless it or its time is over. */
  private Campaign campaign(Plans current, DryRunRequest request) {
    Optional<Campaign> here = current.campaign(request.campaign());
    if (here.isEmpty()
        && campaigns.find(request.campaign()).map(Campaign::state).stream()
            .anyMatch(state -> state == CampaignState.ENDED)) {
      throw new WrongState(CampaignState.ENDED, "tried out");
    }
    Campaign campaign = here.orElseThrow(() -> new UnknownCampaign(request.campaign()));
    if (campaign.at(clock.instant()) == CampaignState.ENDED) {
      throw new FlightOver();
    }
    return campaign;
  }
}
