package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRefusal;
import takt.profiles.ImportRun;
import takt.profiles.ImportTally;

/** Reads runs, their tallies and their refusals. */
@ApplicationScoped
class RunRows {

  private static final String RUN =
      "select id, name, state, revision, mapping, header, file_lines, customers, busy_millis,"
          + " created_at, ended_at from profiles.import_run ";

  @Inject Statements statements;

  @Atomic
  public Optional<ImportRun> find(UUID id) {
    return runs(statements.query(RUN + "where id = ?", RunRows::row, id)).stream().findFirst();
  }

  @Atomic
  public Optional<ImportRun> named(String name) {
    return runs(
            statements.query(
                RUN + "where name = ? order by created_at desc, id desc limit 1",
                RunRows::row,
                name))
        .stream()
        .findFirst();
  }

  @Atomic
  public List<ImportRun> list(Optional<UUID> after, int limit) {
    String newestFirst = "order by created_at desc, id desc limit ?";
    return runs(
        after.isEmpty()
            ? statements.query(RUN + newestFirst, RunRows::row, limit)
            : statements.query(
                RUN
                    + "where (created_at, id) < (select a.created_at, a.id from"
                    + " profiles.import_run a where a.id = ?) "
                    + newestFirst,
                RunRows::row,
                after.get(),
                limit));
  }

  @Atomic
  public List<ImportRefusal> refusals(UUID run, long after, int limit) {
    return statements.query(
        "select line_no, reason, raw_line from profiles.import_refusal where run_id = ? and"
            + " line_no > ? order by line_no limit ?",
        row ->
            new ImportRefusal(
                row.getLong(1), ImportOutcome.valueOf(row.getString(2)), row.getString(3)),
        run,
        after,
        limit);
  }

  /** A run as the node that took it reads it. */
  Lease lease(UUID id, UUID node) {
    return statements
        .query(
            "select mapping, header, upload, read_lines from profiles.import_run where id = ?",
            row ->
                new Lease(
                    id,
                    node,
                    MappingText.read(row.getString(1)),
                    Csv.cells(row.getString(2)),
                    row.getObject(3, UUID.class),
                    row.getLong(4)),
            id)
        .get(0);
  }

  private List<ImportRun> runs(List<ImportRun> without) {
    Columns ids = new Columns(1);
    without.forEach(run -> ids.add(run.id()));
    Map<UUID, Map<ImportOutcome, ImportTally>> tallies = new HashMap<>();
    if (!without.isEmpty()) {
      statements.query(
          "select a.run_id, a.outcome, a.line_count, a.amount from "
              + Columns.table("run")
              + " join profiles.import_tally a on a.run_id = cast(t.run as uuid)",
          row ->
              tallies
                  .computeIfAbsent(
                      row.getObject(1, UUID.class), id -> new EnumMap<>(ImportOutcome.class))
                  .put(
                      ImportOutcome.valueOf(row.getString(2)),
                      new ImportTally(row.getLong(3), plain(row.getBigDecimal(4)))),
          ids);
    }
    return without.stream()
        .map(run -> with(run, tallies.getOrDefault(run.id(), Map.of())))
        .toList();
  }

  private static ImportRun with(ImportRun run, Map<ImportOutcome, ImportTally> tallies) {
    return new ImportRun(
        run.id(),
        run.name(),
        run.state(),
        run.revision(),
        run.mapping(),
        run.header(),
        run.lines(),
        run.customers(),
        tallies,
        run.busyMillis(),
        run.created(),
        run.ended());
  }

  private static ImportRun row(ResultSet row) throws SQLException {
    String header = row.getString(6);
    return new ImportRun(
        row.getObject(1, UUID.class),
        row.getString(2),
        ImportRun.State.valueOf(row.getString(3)),
        row.getLong(4),
        MappingText.read(row.getString(5)),
        header == null ? "" : header,
        number(row, 7),
        number(row, 8),
        Map.of(),
        row.getLong(9),
        instant(row, 10).orElseThrow(),
        instant(row, 11));
  }

  /** Without trailing zeros, and without an exponent. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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
