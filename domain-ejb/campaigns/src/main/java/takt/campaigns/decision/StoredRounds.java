package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.DecisionLog;
import takt.campaigns.Evaluations;
import takt.campaigns.LoggedRound;
import takt.kernel.Language;
import takt.platform.Statements;

/**
 * Reads what decisions showed, and nothing that leads to a person. It reads day by day, since the
 * log is found by its time; in the order of ids, so that whose hour was taken away (rule G5.2) does
 * not stand together.
 */
@ApplicationScoped
class StoredRounds implements DecisionLog {

  private static final String SHOWN =
      " from campaigns.decision"
          + " where decided_at >= ? and decided_at < ? and campaign_id is not null";

  private static final UUID FIRST = new UUID(0, 0);

  @Inject Statements statements;

  @Override
  public int count(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 0 || days >= MOST_DAYS) {
      throw new IllegalArgumentException(
          "must be from the first day on, at most " + MOST_DAYS + " days");
    }
    return statements
        .query(
            "select count(*) from (select 1 as one" + SHOWN + " fetch first ? rows only) shown",
            row -> row.getInt(1),
            begin(from),
            begin(to.plusDays(1)),
            Evaluations.MOST_LINES + 1)
        .get(0);
  }

  @Override
  public List<LoggedRound> rounds(LocalDate day, Optional<UUID> after, int limit) {
    if (limit < 1 || limit > MOST_ROUNDS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_ROUNDS);
    }
    return statements.query(
        "select id, placement, language, campaign_id, message, probability, clicked_at"
            + SHOWN
            + " and id > ? order by id fetch first ? rows only",
        row -> round(row, day),
        begin(day),
        begin(day.plusDays(1)),
        after.orElse(FIRST),
        limit);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LoggedRound round(ResultSet row, LocalDate day) throws SQLException {
    return new LoggedRound(
        row.getObject(1, UUID.class),
        day,
        row.getString(2),
        Language.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getDouble(6),
        row.getObject(7) != null);
  }
}
