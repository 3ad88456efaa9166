package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.campaigns.CompanyRules;
import takt.campaigns.RankingRules;
import takt.campaigns.Revised;
import takt.client.campaigns.RankingApi;
import takt.client.campaigns.RankingBody;
import takt.client.campaigns.RankingHistory;
import takt.client.campaigns.RankingInfo;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Who ranks messages, over REST. */
@ApplicationScoped
public class RankingResource implements RankingApi {

  @Inject CompanyRules rules;
  @Inject Caller caller;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public RankingInfo get() {
    return tagged(rules.ranking());
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public RankingInfo put(String ifMatch, RankingBody body) {
    int revision = IfMatch.revision(ifMatch);
    RankingRules next =
        new RankingRules(
            Words.read(RankingRules.Learning.class, body.learning(), "/learning"),
            body.discoveryPercent(),
            body.exposures() == null
                ? RankingRules.USUAL.exposures()
                : Words.read(RankingRules.Exposures.class, body.exposures(), "/exposures"));
    return tagged(rules.replaceRanking(next, revision, caller.label()));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public RankingHistory history(Integer before, int limit) {
    List<RankingInfo> items =
        rules.rankingHistory(before == null ? Integer.MAX_VALUE : before, limit).stream()
            .map(RankingResource::info)
            .toList();
    return new RankingHistory(items, items.size() < limit ? null : items.get(limit - 1).revision());
  }

  private RankingInfo tagged(Revised<RankingRules> found) {
    answer.etag(found.revision());
    return info(found);
  }

  private static RankingInfo info(Revised<RankingRules> found) {
    return new RankingInfo(
        found.revision(),
        new RankingBody(
            Words.of(found.value().learning()),
            found.value().discoveryPercent(),
            Words.of(found.value().exposures())),
        found.at().orElse(null),
        found.by().orElse(null));
  }
}
