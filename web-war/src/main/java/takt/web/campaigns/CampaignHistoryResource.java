package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import takt.campaigns.CampaignChange;
import takt.campaigns.CampaignHistory;
import takt.client.campaigns.CampaignChangeInfo;
import takt.client.campaigns.CampaignChangePage;
import takt.client.campaigns.CampaignHistoryApi;
import takt.client.campaigns.CampaignVersionInfo;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** The history of campaigns over REST. */
@ApplicationScoped
public class CampaignHistoryResource implements CampaignHistoryApi {

  @Inject CampaignHistory history;

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public CampaignChangePage list(UUID id, Integer before, int limit) {
    OptionalInt from = before == null ? OptionalInt.empty() : OptionalInt.of(before);
    List<CampaignChangeInfo> items =
        history.of(id, from, limit).stream().map(change -> info(id, change)).toList();
    return new CampaignChangePage(
        items, items.size() < limit ? null : items.get(items.size() - 1).revision());
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public CampaignVersionInfo find(UUID id, int revision) {
    CampaignHistory.Version found = history.version(id, revision).orElseThrow(Refusal::notFound);
    return new CampaignVersionInfo(info(id, found.change()), Plans.body(found.plan()));
  }

  private static CampaignChangeInfo info(UUID id, CampaignChange change) {
    return new CampaignChangeInfo(
        "/api/campaigns/" + id + "/history/" + change.revision(),
        change.revision(),
        change.at(),
        change.by(),
        Words.of(change.kind()));
  }
}
