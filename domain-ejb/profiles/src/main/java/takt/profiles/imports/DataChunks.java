package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.platform.Atomic;
import takt.profiles.DataOutcome;
import takt.profiles.ImportTally;
import takt.profiles.sensitive.Sensitive;

/** Commits chunks of data: what they bring, refusals and the checkpoint together (rule F4.2). */
@ApplicationScoped
class DataChunks {

  @Inject Happenings happenings;
  @Inject Introductions introductions;
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
    // What they bring comes before every other change: it locks permissions.
    Sensitive.Refused uncovered = new Sensitive.Refused();
    Map<Long, DataOutcome> ends = new HashMap<>();
    ends.putAll(happenings.take(of(DataLine.Happened.class, chunk)));
    ends.putAll(
        introductions.take(
            of(DataLine.Known.class, chunk),
            DataMappingText.read(lease.mapping()).source(),
            lease.at(),
            uncovered));
    Map<DataOutcome, Long> tallies = new EnumMap<>(DataOutcome.class);
    List<RunRows.Refusal> refusals = new ArrayList<>();
    for (DataLine line : chunk) {
      DataOutcome outcome =
          line instanceof DataLine.Refused refused ? refused.reason() : ends.get(line.number());
      tallies.merge(outcome, 1L, Long::sum);
      if (outcome.refusal()) {
        String pointer =
            line instanceof DataLine.Refused refused ? refused.pointer() : pointer(outcome);
        refusals.add(new RunRows.Refusal(line.number(), outcome.name(), pointer));
      }
    }
    results.refuse(lease.run(), refusals);
    tallies.forEach(
        (outcome, lines) ->
            results.tally(lease.run(), outcome.name(), new ImportTally(lines, BigDecimal.ZERO)));
    runs.advance(lease, from, chunk.size(), millis);
    sensitive.count(uncovered, clock.instant());
  }

  private static String pointer(DataOutcome outcome) {
    return outcome == DataOutcome.SPECIAL_CATEGORY ? "/attributes" : "";
  }

  private static <L extends DataLine> List<L> of(Class<L> kind, List<DataLine> chunk) {
    return chunk.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
