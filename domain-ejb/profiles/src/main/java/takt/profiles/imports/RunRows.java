package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.ImportRun;
import takt.profiles.ImportTally;

/** Reads runs, their tallies and their refusals. */
@ApplicationScoped
class RunRows {

  private static final String RUN =
      "select id, kind, name, state, revision, mapping, header, file_lines, customers, busy_millis,"
          + " created_at, ended_at from profiles.import_run ";

  @Inject Statements statements;

  @Atomic
  public Optional<StoredRun> find(Kind kind, UUID id) {
    return runs(statements.query(RUN + "where id = ? and kind = ?", RunRows::row, id, kind.name()))
        .stream()
        .findFirst();
  }

  @Atomic
  public Optional<StoredRun> named(Kind kind, String name) {
    return runs(
            statements.query(
                RUN + "where name = ? and kind = ? order by created_at desc, id desc limit 1",
                RunRows::row,
                name,
                kind.name()))
        .stream()
        .findFirst();
  }

  @Atomic
  public List<StoredRun> list(Kind kind, Optional<UUID> after, int limit) {
    String newestFirst = "order by created_at desc, id desc limit ?";
    return runs(
        after.isEmpty()
            ? statements.query(
                RUN + "where kind = ? " + newestFirst, RunRows::row, kind.name(), limit)
            : statements.query(
                RUN
                    + "where kind = ? and (created_at, id) < (select a.created_at, a.id from"
                    + " profiles.import_run a where a.id = ?) "
                    + newestFirst,
                RunRows::row,
                kind.name(),
                after.get(),
                limit));
  }

  /** A refused line as it is stored. */
  record Refusal(long line, String reason, String cells) {}

  @Atomic
  public List<Refusal> refusals(UUID run, long after, int limit) {
    return statements.query(
        "select line_no, reason, raw_line from profiles.import_refusal where run_id = ? and"
            + " line_no > ? order by line_no limit ?",
        row -> new Refusal(row.getLong(1), row.getString(2), row.getString(3)),
        run,
        after,
        limit);
  }

  /** A run as the node that took it reads it. */
  Lease lease(UUID id, UUID node) {
    return statements
        .query(
            "select r.kind, r.mapping, r.header, r.upload, coalesce((select min(o.created_at) from"
                + " profiles.import_run o where o.digest = r.digest and o.kind = r.kind and"
                + " o.mapping = r.mapping), r.created_at), r.read_lines from profiles.import_run r"
                + " where r.id = ?",
            row ->
                new Lease(
                    id,
                    node,
                    Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    Csv.cells(row.getString(3)),
                    row.getObject(4, UUID.class),
                    instant(row, 5).orElseThrow(),
                    row.getLong(6)),
            id)
        .get(0);
  }

  private List<StoredRun> runs(List<StoredRun> without) {
    Columns ids = new Columns(1);
    without.forEach(run -> ids.add(run.id()));
    Map<UUID, Map<String, ImportTally>> tallies = new HashMap<>();
    if (!without.isEmpty()) {
      statements.query(
          "select a.run_id, a.outcome, a.line_count, a.amount from "
              + Columns.table("run")
              + " join profiles.import_tally a on a.run_id = cast(t.run as uuid)",
          row ->
              tallies
                  .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                  .put(row.getString(2), new ImportTally(row.getLong(3), row.getBigDecimal(4))),
          ids);
    }
    return without.stream().map(run -> run.with(tallies.getOrDefault(run.id(), Map.of()))).toList();
  }

  private static StoredRun row(ResultSet row) throws SQLException {
    String header = row.getString(7);
    return new StoredRun(
        row.getObject(1, UUID.class),
        Kind.valueOf(row.getString(2)),
        row.getString(3),
        ImportRun.State.valueOf(row.getString(4)),
        row.getLong(5),
        row.getString(6),
        header == null ? "" : header,
        number(row, 8),
        number(row, 9),
        Map.of(),
        row.getLong(10),
        instant(row, 11).orElseThrow(),
        instant(row, 12));
  }

  private static OptionalLong number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
