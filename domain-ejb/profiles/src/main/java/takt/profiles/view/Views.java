package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.ProfileView;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.attribute.Precedence;
import takt.profiles.derive.HalfLife;
import takt.profiles.store.Bindings;

/** Reads a view in one statement: this is the hot path of every decision. */
@ApplicationScoped
class Views {

  private static final int MOST_ATTRIBUTES = 500;
  private static final String LIMIT = " rows only)";

  /**
   * The strongest interests now are those of the greatest log2(score) + time in half-lives: both
   * decay alike.
   */
  private static final String VIEW =
      "(select 'profile' as part, cast(null as varchar) as name, cast(null as varchar) as content,"
          + " case when exists (select 1 from profiles.identifier k where k.profile_id = ?"
          + " and k.type = 'customer') then 'known' end as source,"
          + " cast(own_limit as double precision) as number,"
          + " cast(null as timestamp(6) with time zone) as at,"
          + " cast(null as timestamp(6) with time zone) as since"
          + " from profiles.profile where id = ?)"
          + " union all (select 'interest', category, null, null, score, scored_at, since"
          + " from profiles.affinity where profile_id = ? and purpose = ?"
          + " order by ln(score) / ln(2e0) + extract(epoch from scored_at) / cast(? as double"
          + " precision) desc fetch first "
          + ProfileView.MOST_AFFINITIES
          + LIMIT
          + " union all (select 'purchase', item, null, null, cast(sum(quantity) as double"
          + " precision), max(last_at), null from profiles.purchase where profile_id = ?"
          + " and item in (select t.i from unnest(cast(? as varchar array)) as t(i)) and "
          + Bindings.BOUND
          + " group by item having sum(quantity) > 0)"
          + " union all (select 'attribute', name, content, source, case when "
          + Bindings.BOUND
          + " then 1e0 else 0e0 end, learnt_at, null"
          + " from profiles.attribute where profile_id = ? and ("
          + Bindings.BOUND
          + " or "
          + AttributeRows.CORRECTED
          + ") order by case when "
          + AttributeRows.CORRECTED
          + " then 0 else 1 end, learnt_at desc fetch first "
          + MOST_ATTRIBUTES
          + LIMIT
          + " union all (select 'order', order_id, null, null, null, max(ordered_at), null"
          + " from profiles.order_seen where profile_id = ? and "
          + Bindings.BOUND
          + " group by order_id having max(ordered_at) is not null and not bool_or(undone)"
          + " order by max(ordered_at) desc fetch first "
          + Familiarities.ORDERS
          + LIMIT;

  @Inject Statements statements;
  @Inject HalfLife halfLife;
  @Inject Precedence precedence;
  @Inject Clock clock;

  ProfileView view(ProfileId profile, PurposeCode purpose, Set<String> items) {
    UUID id = profile.value();
    String bound = Bindings.pattern(purpose);
    Duration half = halfLife.duration();
    Instant now = clock.instant();
    Parts parts = new Parts(now, half, precedence.order());
    statements.query(
        VIEW,
        row -> read(row, parts),
        id,
        id,
        id,
        purpose.value(),
        (double) half.toSeconds(),
        id,
        items.toArray(String[]::new),
        bound,
        bound,
        id,
        bound,
        id,
        bound);
    return parts.view(profile, purpose);
  }

  private static boolean read(ResultSet row, Parts parts) throws SQLException {
    parts.add(
        new Parts.Part(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5) == null ? null : row.getDouble(5),
            instant(row, 6),
            instant(row, 7)));
    return true;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, java.time.OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
