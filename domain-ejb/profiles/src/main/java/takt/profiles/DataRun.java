package takt.profiles;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An import of one file of data, as it stands. It has the states of an {@link ImportRun}.
 *
 * @param id its key
 * @param name what the sender calls it
 * @param state where it stands
 * @param revision counts its changes of state, from 1
 * @param mapping how the file is read
 * @param lines how many lines the file has, without a header; empty until the file is here
 * @param tallies how many of the lines read came to which end
 * @param busyMillis how long nodes have worked on it, in milliseconds
 * @param created when it was created
 * @param ended when it ended
 */
public record DataRun(
    UUID id,
    String name,
    ImportRun.State state,
    long revision,
    DataMapping mapping,
    OptionalLong lines,
    Map<DataOutcome, Long> tallies,
    long busyMillis,
    Instant created,
    Optional<Instant> ended) {

  private static final double MILLIS = 1000;

  /** Copies what it is given. */
  public DataRun {
    tallies = Map.copyOf(tallies);
  }

  /** The lines of one outcome. */
  public long tally(DataOutcome outcome) {
    return tallies.getOrDefault(outcome, 0L);
  }

  /** Lines read: accepted, refused and duplicates together (rule F4.1). */
  public long read() {
    return tallies.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The refused lines, by reason. */
  public Map<DataOutcome, Long> refusals() {
    Map<DataOutcome, Long> refusals = new EnumMap<>(DataOutcome.class);
    tallies.forEach(
        (outcome, count) -> {
          if (outcome.refusal()) {
            refusals.put(outcome, count);
          }
        });
    return refusals;
  }

  /** Lines refused. */
  public long refused() {
    return refusals().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Lines read per second of work; 0 before the first chunk. */
  public double perSecond() {
    return busyMillis == 0 ? 0 : read() * MILLIS / busyMillis;
  }

  /** Seconds of work that are left at this pace; empty while it is not known. */
  public OptionalLong secondsLeft() {
    return lines.isEmpty() || perSecond() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((lines.getAsLong() - read()) / perSecond()));
  }
}
