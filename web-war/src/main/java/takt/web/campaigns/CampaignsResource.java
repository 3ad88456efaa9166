package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import takt.campaigns.Budgets;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignResults;
import takt.campaigns.Campaigns;
import takt.campaigns.DryRunRequest;
import takt.campaigns.DryRuns;
import takt.campaigns.PlacementNotUsable;
import takt.campaigns.Results;
import takt.campaigns.SegmentNotUsable;
import takt.client.campaigns.BudgetUseInfo;
import takt.client.campaigns.CampaignBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignPage;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DryRunBody;
import takt.client.campaigns.DryRunInfo;
import takt.client.campaigns.ResultsInfo;
import takt.kernel.Language;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Campaigns over REST. */
@ApplicationScoped
public class CampaignsResource implements CampaignsApi {

  private static final Duration USUAL_SPAN = Duration.ofDays(30);

  @Inject Campaigns campaigns;
  @Inject Results results;
  @Inject Budgets budgets;
  @Inject DryRuns dryRuns;
  @Inject Answer answer;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignPage list(UUID after, int limit) {
    List<CampaignInfo> items =
        campaigns.list(Optional.ofNullable(after), limit).stream()
            .map(campaign -> Plans.info(campaign, clock.instant()))
            .toList();
    return new CampaignPage(items, items.size() < limit ? null : items.get(items.size() - 1).id());
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo create(CampaignBody campaign) {
    return saved(campaign, () -> campaigns.create(Plans.plan(campaign), caller.label()));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo find(UUID id) {
    return tagged(campaigns.find(id).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo change(UUID id, String ifMatch, CampaignBody campaign) {
    int revision = IfMatch.revision(ifMatch);
    return saved(
        campaign, () -> campaigns.change(id, Plans.plan(campaign), revision, caller.label()));
  }

  private CampaignInfo saved(CampaignBody body, Supplier<Campaign> saving) {
    try {
      return tagged(saving.get());
    } catch (SegmentNotUsable refused) {
      throw Refusal.field(Plans.pointer(body, refused.segment()), refused.getMessage());
    } catch (PlacementNotUsable refused) {
      throw Refusal.field(Plans.placementPointer(body, refused.variant()), refused.getMessage());
    }
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo start(UUID id) {
    return tagged(campaigns.start(id, caller.label()));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo pause(UUID id) {
    return tagged(campaigns.pause(id, caller.label()));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public CampaignInfo end(UUID id) {
    return tagged(campaigns.end(id, caller.label()));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public DryRunInfo dryRun(UUID id, DryRunBody question) {
    Language language = Words.read(Language.class, question.language(), "/language");
    Map<String, String> context = question.context() == null ? Map.of() : question.context();
    DryRunRequest anywhere =
        Words.checked("/context", () -> new DryRunRequest(id, Optional.empty(), language, context));
    DryRunRequest request =
        question.placement() == null
            ? anywhere
            : Words.checked("/placement", () -> anywhere.on(question.placement()));
    return DryRunInfos.of(dryRuns.run(request));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public BudgetUseInfo budget(UUID id) {
    Budgets.Used used = budgets.of(id).orElseThrow(Refusal::notFound);
    return new BudgetUseInfo("/api/campaigns/" + id, used.showings(), used.day(), used.today());
  }

  private CampaignInfo tagged(Campaign campaign) {
    answer.etag(campaign.revision());
    return Plans.info(campaign, clock.instant());
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public ResultsInfo results(UUID id, String from, String until) {
    Instant end = until == null ? clock.instant() : time(until, "?until");
    Instant begin = from == null ? end.minus(USUAL_SPAN) : time(from, "?from");
    CampaignResults found = Words.checked("?from", () -> results.of(id, begin, end));
    return new ResultsInfo(
        id,
        begin,
        end,
        found.heldOut(),
        discoveries(found.discoveries()),
        toNobody(found.toNobody()),
        found.lines().stream()
            .map(
                line ->
                    new ResultsInfo.Line(
                        line.message(),
                        line.variant(),
                        line.degree(),
                        line.decisions(),
                        line.exposures(),
                        line.clicks(),
                        line.complaints(),
                        line.goals(),
                        line.value()))
            .toList());
  }

  private static Instant time(String text, String pointer) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unreadable) {
      throw Refusal.field(pointer, "must be a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static ResultsInfo.ToNobody toNobody(CampaignResults.ToNobody found) {
    return new ResultsInfo.ToNobody(
        found.showings(),
        found.lines().stream()
            .map(
                line ->
                    new ResultsInfo.ToNobody.Place(
                        line.message(), line.placement(), line.showings()))
            .toList());
  }

  private static ResultsInfo.Discoveries discoveries(CampaignResults.Discoveries found) {
    return new ResultsInfo.Discoveries(
        found.decisions(), found.exposures(), found.clicks(), found.complaints(), found.goals());
  }
}
