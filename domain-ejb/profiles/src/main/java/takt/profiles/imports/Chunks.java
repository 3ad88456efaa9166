package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.platform.Atomic;
import takt.profiles.Events;

/** Commits chunks: their events, counts, refusals and the checkpoint together (rule F4.2). */
@ApplicationScoped
class Chunks {

  @Inject SeenLines seen;
  @Inject Events events;
  @Inject BarredPersons barred;
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
    List<Line> unbarred = barred.without(lease, chunk);
    // The events come before every other change: they lock permissions.
    List<Line.Sale> sales =
        unbarred.stream().filter(Line.Sale.class::isInstance).map(Line.Sale.class::cast).toList();
    Set<UUID> keys =
        sales.stream()
            .flatMap(sale -> Stream.of(sale.key(), sale.older()))
            .collect(Collectors.toSet());
    Reckoning reckoning = Reckoning.of(unbarred, seen.of(keys), events::take);
    barred.check(lease, unbarred);
    seen.add(reckoning.keys());
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
}
