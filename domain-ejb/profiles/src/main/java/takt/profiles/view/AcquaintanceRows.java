package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.FamiliarityFacts;
import takt.profiles.FamiliarityThresholds;

/** Where what familiarity is judged by is stored. */
@ApplicationScoped
public class AcquaintanceRows {

  /** A person's customer numbers: how many, and since when if all of them tell. */
  static final String NUMBERS =
      "(select count(*) as n, case when count(*) = count(i.linked_at) then min(i.linked_at) end"
          + " as linked_at from profiles.identifier i where i.profile_id = ?"
          + " and i.type = 'customer') k";

  private static final String TOGETHER =
      "select k.n, coalesce(k.linked_at, p.created_at), o.n, o.first_at, o.last_at,"
          + " (select count(*) from (select 1 as one from profiles.event where profile_id = ?"
          + " fetch first "
          + FamiliarityThresholds.MOST_EVENTS
          + " rows only) e) from profiles.profile p cross join "
          + NUMBERS
          + " cross join (select count(*) as n, min(x.ordered_at) as first_at,"
          + " max(x.ordered_at) as last_at from "
          + orders("")
          + " x) o where p.id = ?";

  @Inject Statements statements;

  /**
   * A person's orders that were not undone, each once.
   *
   * @param which a further condition
   */
  static String orders(String which) {
    return "(select max(ordered_at) as ordered_at from profiles.order_seen where profile_id = ?"
        + which
        + " group by order_id having max(ordered_at) is not null and not bool_or(undone))";
  }

  /** By everything together, whatever it may be used for; the caller holds the person's lock. */
  public FamiliarityFacts of(ProfileId profile) {
    UUID id = profile.value();
    return statements.query(TOGETHER, AcquaintanceRows::facts, id, id, id, id).stream()
        .findFirst()
        .orElseThrow();
  }

  private static FamiliarityFacts facts(ResultSet row) throws SQLException {
    return new FamiliarityFacts(
        row.getLong(1) > 0 ? at(row, 2) : Optional.empty(),
        row.getLong(6),
        row.getLong(3),
        at(row, 4),
        at(row, 5));
  }

  private static Optional<Instant> at(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
