package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Events;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRefusal;
import takt.profiles.ImportTally;

/** Commits chunks: their events, counts, refusals and the checkpoint together (rule F4.2). */
@ApplicationScoped
class Chunks {

  @Inject Statements statements;
  @Inject Events events;
  @Inject Runs runs;

  /**
   * Commits a chunk.
   *
   * @param from how many lines were done before it
   * @param millis the time that went by since the chunk before it, in milliseconds
   * @throws LeaseLost if another node has taken over; nothing of the chunk is kept
   */
  @Atomic
  public void commit(Lease lease, long from, List<Line> chunk, long millis) {
    // The events come before every other change: they lock permissions.
    Reckoning reckoning = Reckoning.of(chunk, seen(chunk), events::take);
    remember(reckoning.keys());
    refuse(lease.run(), reckoning.refusals());
    tally(lease.run(), reckoning.tallies());
    runs.advance(lease, from, chunk.size(), millis);
  }

  private Set<UUID> seen(List<Line> chunk) {
    Columns keys = new Columns(1);
    for (Line line : chunk) {
      if (line instanceof Line.Sale sale) {
        keys.add(sale.key());
      }
    }
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        statements.query(
            "select s.line_key from "
                + Columns.table("line_key")
                + " join profiles.import_line_seen s on s.line_key = cast(t.line_key as uuid)",
            row -> row.getObject(1, UUID.class),
            keys));
  }

  private void remember(Set<UUID> keys) {
    Columns rows = new Columns(1);
    keys.forEach(rows::add);
    if (!rows.isEmpty()) {
      statements.change(
          "insert into profiles.import_line_seen (line_key) select cast(t.line_key as uuid) from "
              + Columns.table("line_key"),
          rows);
    }
  }

  private void refuse(UUID run, List<ImportRefusal> refusals) {
    Columns rows = new Columns(3);
    refusals.forEach(one -> rows.add(one.line(), one.reason().name(), one.cells()));
    if (!rows.isEmpty()) {
      statements.change(
          "insert into profiles.import_refusal (run_id, line_no, reason, raw_line) select ?,"
              + " cast(t.line_no as bigint), t.reason, t.raw_line from "
              + Columns.table("line_no reason raw_line"),
          run,
          rows);
    }
  }

  private void tally(UUID run, Map<ImportOutcome, ImportTally> tallies) {
    tallies.forEach(
        (outcome, tally) -> {
          int changed =
              statements.change(
                  "update profiles.import_tally set line_count = line_count + ?, amount = amount +"
                      + " ? where run_id = ? and outcome = ?",
                  tally.lines(),
                  tally.amount(),
                  run,
                  outcome.name());
          if (changed == 0) {
            statements.change(
                "insert into profiles.import_tally (run_id, outcome, line_count, amount) values"
                    + " (?, ?, ?, ?)",
                run,
                outcome.name(),
                tally.lines(),
                tally.amount());
          }
        });
  }
}
