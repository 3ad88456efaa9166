package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Explanation;
import takt.campaigns.LoggedDecision;
import takt.campaigns.Placement;
import takt.campaigns.Preview;
import takt.campaigns.PreviewRequest;
import takt.campaigns.TraceLine;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.kernel.ProfileId;

/** The way of a request to its decision: personal where it may be, otherwise generic. */
@ApplicationScoped
class Deciding implements Decisions {

  @Inject CurrentPlans plans;
  @Inject PersonalDecisions personal;
  @Inject LoggedDecisions log;
  @Inject GlobalCap globalCap;
  @Inject Purposes purposes;
  @Inject DecisionCounts counts;
  @Inject Clock clock;

  @Override
  public Decision decide(DecisionRequest request) {
    Plans current = plans.get();
    Placement placement = placement(current, request.placement());
    List<Campaign> campaigns = current.at(placement.code());
    Decision decision =
        request
            .permissions()
            .filter(seen -> permitted(seen, request, placement, campaigns))
            .flatMap(seen -> personal.decide(seen.profile(), request, placement, campaigns))
            .orElseGet(() -> generic(request, placement, campaigns));
    counts.count(decision.outcome());
    return decision;
  }

  /**
   * Whether a campaign that is live here is permitted, as seen without a lock: a no needs no lock,
   * as nothing is used that it would guard; a yes is asked again under it.
   */
  private boolean permitted(
      Permissions seen, DecisionRequest request, Placement placement, List<Campaign> campaigns) {
    Instant now = clock.instant();
    Permissions here = seen.on(placement.channel());
    return campaigns.stream()
        .filter(one -> here.allow(one.plan().purpose()))
        .anyMatch(one -> Live.holds(one, request.context(), now));
  }

  private Decision generic(DecisionRequest request, Placement placement, List<Campaign> campaigns) {
    Facts facts =
        new Facts(
            Optional.empty(),
            placement,
            request.language(),
            request.context(),
            campaigns,
            globalCap.cap(),
            clock.instant());
    return unlogged(facts, Pipeline.decide(facts));
  }

  @Override
  public Preview preview(PreviewRequest request) {
    Plans current = request.asIfRunning().map(plans.get()::asIfRunning).orElseGet(plans::get);
    Placement placement = placement(current, request.placement());
    Facts facts =
        Invented.facts(
            request, placement, current.at(placement.code()), globalCap.cap(), clock.instant());
    Choice choice = Pipeline.decide(facts);
    return new Preview(unlogged(facts, choice), choice.trace());
  }

  private Decision unlogged(Facts facts, Choice choice) {
    Explanation why = Explaining.explain(facts, choice, PurposeNames.of(purposes, facts));
    return new Decision(Optional.empty(), choice.outcome(), choice.shown(), why, facts.now());
  }

  @Override
  public Optional<LoggedDecision> find(UUID id) {
    return log.find(id);
  }

  @Override
  public Optional<List<TraceLine>> trace(UUID id) {
    return log.trace(id);
  }

  @Override
  public List<LoggedDecision> about(ProfileId profile, Optional<UUID> after, int limit) {
    return log.about(profile, after, limit);
  }

  private static Placement placement(Plans current, String code) {
    return current.placement(code).orElseThrow(() -> new UnknownPlacement(code));
  }
}
