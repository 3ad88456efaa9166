package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Events;

/** Commits chunks: their events, counts, refusals and the checkpoint together (rule F4.2). */
@ApplicationScoped
class Chunks {

  @Inject Statements statements;
  @Inject Events events;
  @Inject Results results;
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
    results.refuse(
        lease.run(),
        reckoning.refusals().stream()
            .map(one -> new RunRows.Refusal(one.line(), one.reason().name(), one.cells()))
            .toList());
    reckoning
        .tallies()
        .forEach((outcome, tally) -> results.tally(lease.run(), outcome.name(), tally));
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
}
