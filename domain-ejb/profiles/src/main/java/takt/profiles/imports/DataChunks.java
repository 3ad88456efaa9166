package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.platform.Atomic;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.ImportTally;
import takt.profiles.ItemLines;
import takt.profiles.sensitive.Sensitive;

/** Commits chunks of data: what they bring, refusals and the checkpoint together (rule F4.2). */
@ApplicationScoped
class DataChunks {

  @Inject Happenings happenings;
  @Inject Introductions introductions;
  @Inject BarredPersons barred;
  @Inject Event<ItemLines> offering;
  @Inject Sensitive sensitive;
  @Inject Results results;
  @Inject Runs runs;
  @Inject Clock clock;

  /**
   * Commits a chunk.
   *
   * @param from how many lines were done before it
   * @param millis the time that went by since the chunk before it, in milliseconds
   * @throws LeaseLost if another node has taken over; nothing of the chunk is kept
   */
  @Atomic
  public void commit(Lease lease, long from, List<DataLine> chunk, long millis) {
    List<DataLine> unbarred = barred.without(lease, chunk);
    // What they bring comes before every other change: it locks permissions.
    Sensitive.Refused uncovered = new Sensitive.Refused();
    Map<Long, ItemLines.End> ends = new HashMap<>();
    DataMapping mapping = DataMappingText.read(lease.mapping());
    plain(ends, happenings.take(of(DataLine.Happened.class, unbarred), mapping.sender()));
    plain(
        ends,
        introductions.take(
            of(DataLine.Known.class, unbarred), mapping.source(), lease.at(), uncovered));
    barred.check(lease, unbarred);
    ends.putAll(offer(of(DataLine.Offered.class, unbarred)));
    Map<DataOutcome, Long> tallies = new EnumMap<>(DataOutcome.class);
    List<RunRows.Refusal> refusals = new ArrayList<>();
    for (DataLine line : unbarred) {
      ItemLines.End end =
          line instanceof DataLine.Refused refused
              ? new ItemLines.End(refused.reason(), refused.pointer())
              : ends.get(line.number());
      tallies.merge(end.outcome(), 1L, Long::sum);
      if (end.outcome().refusal()) {
        refusals.add(new RunRows.Refusal(line.number(), end.outcome().name(), end.pointer()));
      }
    }
    results.refuse(lease.run(), refusals);
    tallies.forEach(
        (outcome, lines) ->
            results.tally(lease.run(), outcome.name(), new ImportTally(lines, BigDecimal.ZERO)));
    runs.advance(lease, from, chunk.size(), millis);
    sensitive.count(uncovered, clock.instant());
  }

  /** Has whoever keeps items take them, in this transaction (rule F13.7). */
  private Map<Long, ItemLines.End> offer(List<DataLine.Offered> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    ItemLines offered =
        new ItemLines(
            lines.stream().map(one -> new ItemLines.Line(one.number(), one.fields())).toList());
    offering.fire(offered);
    return offered.ends();
  }

  private static void plain(Map<Long, ItemLines.End> ends, Map<Long, DataOutcome> outcomes) {
    outcomes.forEach(
        (line, outcome) -> ends.put(line, new ItemLines.End(outcome, pointer(outcome))));
  }

  private static String pointer(DataOutcome outcome) {
    return outcome == DataOutcome.SPECIAL_CATEGORY ? "/attributes" : "";
  }

  private static <L extends DataLine> List<L> of(Class<L> kind, List<DataLine> chunk) {
    return chunk.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
