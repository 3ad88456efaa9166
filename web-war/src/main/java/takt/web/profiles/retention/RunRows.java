package takt.web.profiles.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** The rows of runs. */
@ApplicationScoped
class RunRows {

  private static final String COLUMNS =
      "select id, as_of, started_at, module, last_profile, failed, counts, ended_at"
          + " from access.retention_run";

  @Inject Statements statements;

  /** Waits for the turn to start a run; this transaction keeps it. */
  void takeTurn() {
    statements.query(
        "select id from access.retention_turn where id = 1 for update", row -> row.getInt(1));
  }

  void add(Run run) {
    statements.change(
        "insert into access.retention_run (id, as_of, started_at, module, last_profile, failed,"
            + " counts) values (?, ?, ?, ?, ?, 0, '')",
        run.id(),
        run.asOf(),
        run.startedAt(),
        run.module(),
        run.last().value());
  }

  /** The run that goes on. */
  Optional<Run> open() {
    return first(COLUMNS + " where ended_at is null fetch first 1 rows only");
  }

  /** The same, locked; empty as well if another node is at it. */
  Optional<Run> claim() {
    return first(
        COLUMNS + " where ended_at is null fetch first 1 rows only for update skip locked");
  }

  /** Whether a run began after that time. */
  boolean anySince(Instant time) {
    return first(COLUMNS + " where started_at > ? fetch first 1 rows only", time).isPresent();
  }

  Optional<Run> find(UUID id) {
    return first(COLUMNS + " where id = ?", id);
  }

  List<Run> list(Optional<UUID> before, int limit) {
    return before.isPresent()
        ? statements.query(
            COLUMNS + " where id < ? order by id desc fetch first ? rows only",
            RunRows::run,
            before.get(),
            limit)
        : statements.query(
            COLUMNS + " order by id desc fetch first ? rows only", RunRows::run, limit);
  }

  void store(Run run) {
    statements.change(
        "update access.retention_run set module = ?, last_profile = ?, failed = ?, counts = ?,"
            + " ended_at = cast(? as timestamp(6) with time zone) where id = ?",
        run.module(),
        run.last().value(),
        run.failed(),
        run.text(),
        run.endedAt().orElse(null),
        run.id());
  }

  /** Deletes runs that ended before that time. */
  void forget(Instant before) {
    statements.change("delete from access.retention_run where ended_at < ?", before);
  }

  private Optional<Run> first(String sql, Object... parameters) {
    return statements.query(sql, RunRows::run, parameters).stream().findFirst();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        new ProfileId(row.getObject(5, UUID.class)),
        row.getLong(6),
        Run.counts(row.getString(7)),
        Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
