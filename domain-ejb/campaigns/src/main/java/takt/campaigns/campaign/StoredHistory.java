package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignChange;
import takt.campaigns.CampaignHistory;
import takt.campaigns.Campaigns;
import takt.campaigns.UnknownCampaign;
import takt.platform.Atomic;
import takt.platform.Statements;

/** The changes of campaigns in the database. */
@ApplicationScoped
class StoredHistory implements CampaignHistory {

  private static final String NOTE =
      "insert into campaigns.campaign_change (campaign_id, revision, changed_at, changed_by, kind,"
          + " plan) values (?, ?, ?, ?, ?, ?)";

  private static final String FORGET =
      "delete from campaigns.campaign_change where campaign_id = ? and revision <= ?";

  private static final String READ =
      "select revision, changed_at, changed_by, kind, plan from campaigns.campaign_change"
          + " where campaign_id = ? and ";

  @Inject Statements statements;
  @Inject Campaigns campaigns;

  /** Notes a change in its transaction, and forgets what is too many. */
  void note(Campaign campaign, CampaignChange change) {
    statements.change(
        NOTE,
        campaign.id(),
        change.revision(),
        change.at(),
        change.by(),
        change.kind().name(),
        RecordText.write(campaign.plan()));
    statements.change(FORGET, campaign.id(), change.revision() - MOST);
  }

  @Override
  @Atomic
  public List<CampaignChange> of(UUID campaign, OptionalInt before, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    if (campaigns.find(campaign).isEmpty()) {
      throw new UnknownCampaign(campaign);
    }
    return statements.query(
        READ + "revision < ? order by revision desc fetch first " + limit + " rows only",
        StoredHistory::change,
        campaign,
        before.orElse(Integer.MAX_VALUE));
  }

  @Override
  @Atomic
  public Optional<Version> version(UUID campaign, int revision) {
    return statements
        .query(
            READ + "revision = ?",
            row -> new Version(change(row), EarlierDegrees.plan(row.getString("plan"))),
            campaign,
            revision)
        .stream()
        .findFirst();
  }

  private static CampaignChange change(ResultSet row) throws SQLException {
    return new CampaignChange(
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        CampaignChange.Kind.valueOf(row.getString("kind")));
  }
}
