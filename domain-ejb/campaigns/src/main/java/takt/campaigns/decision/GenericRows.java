package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.campaigns.CampaignResults;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Database;
import takt.platform.Statements;

/** What was shown to nobody known, as stored: by day in UTC, from all nodes (rule G2.6). */
@ApplicationScoped
class GenericRows {

  /** More than a campaign has messages and placements at one time; they come and go. */
  private static final int MOST_LINES = 2_000;

  private static final String KEY = "campaign_id, shown_on, message, placement";

  private static final String ROWS =
      "select cast(t.campaign_id as uuid) as campaign_id, cast(t.shown_on as date) as shown_on,"
          + " t.message, t.placement, cast(t.showings as bigint) as showings from "
          + Columns.table("campaign_id shown_on message placement showings");

  private static final String ADD_POSTGRESQL =
      "insert into campaigns.showing_to_nobody as s ("
          + KEY
          + ", showings) "
          + ROWS
          + " on conflict ("
          + KEY
          + ") do update set showings = s.showings + excluded.showings";

  private static final String ADD_H2 =
      "merge into campaigns.showing_to_nobody s using ("
          + ROWS
          + ") n on s.campaign_id = n.campaign_id and s.shown_on = n.shown_on"
          + " and s.message = n.message and s.placement = n.placement"
          + " when matched then update set showings = s.showings + n.showings"
          + " when not matched then insert ("
          + KEY
          + ", showings) values (n.campaign_id, n.shown_on, n.message, n.placement, n.showings)";

  private static final String SPAN =
      " from campaigns.showing_to_nobody where campaign_id = ? and shown_on >= ? and shown_on <= ?";

  @Inject Statements statements;

  /** What is counted by itself. */
  record Key(UUID campaign, LocalDate day, String message, String placement) {}

  /** Adds to what is there, in the order of the map. */
  @Atomic
  void add(Map<Key, Long> more) {
    Columns rows = new Columns(5);
    more.forEach(
        (key, showings) ->
            rows.add(key.campaign(), key.day(), key.message(), key.placement(), showings));
    statements.change(statements.kind() == Database.Kind.H2 ? ADD_H2 : ADD_POSTGRESQL, rows);
  }

  /** Forgets the days before one. */
  @Atomic
  void forget(LocalDate before) {
    statements.change("delete from campaigns.showing_to_nobody where shown_on < ?", before);
  }

  /** Of a campaign, on the days that a span touches. */
  CampaignResults.ToNobody of(UUID campaign, Instant from, Instant until) {
    Object[] span = {campaign, day(from), day(until.minus(Duration.ofNanos(1)))};
    long all =
        statements
            .query("select coalesce(sum(showings), 0)" + SPAN, row -> row.getLong(1), span)
            .get(0);
    List<CampaignResults.ToNobody.Showings> lines =
        statements.query(
            "select message, placement, sum(showings)"
                + SPAN
                + " group by message, placement order by message, placement fetch first "
                + MOST_LINES
                + " rows only",
            row ->
                new CampaignResults.ToNobody.Showings(
                    row.getString(1), row.getString(2), row.getLong(3)),
            span);
    return new CampaignResults.ToNobody(all, lines);
  }

  /** The day of a moment. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
