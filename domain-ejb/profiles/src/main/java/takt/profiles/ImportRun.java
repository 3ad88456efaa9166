package takt.profiles;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An import of one file, as it stands. It awaits its file, runs (over a kill and on another node if
 * need be), and ends done or failed; a failed run can be restarted where it stopped.
 *
 * @param id its key
 * @param name what the sender calls it
 * @param state where it stands
 * @param revision counts its changes of state, from 1
 * @param mapping how the file is read
 * @param header the file's first line, as CSV; empty until the file is here
 * @param lines how many lines the file has without its header; empty until the file is here
 * @param customers how many different customers the file names; empty until the file is here, and
 *     beyond a million
 * @param tallies what became of the lines read
 * @param busyMillis how long nodes have worked on it, in milliseconds
 * @param created when it was created
 * @param ended when it ended
 */
public record ImportRun(
    UUID id,
    String name,
    State state,
    long revision,
    ImportMapping mapping,
    String header,
    OptionalLong lines,
    OptionalLong customers,
    Map<ImportOutcome, ImportTally> tallies,
    long busyMillis,
    Instant created,
    Optional<Instant> ended) {

  private static final double MILLIS = 1000;

  /** Where a run stands. */
  public enum State {
    /** The file is not here yet. */
    AWAITING_FILE,
    /** A node works on it, or will. */
    RUNNING,
    /** Every line has come to its end. */
    DONE,
    /** Several attempts ended at the same place; it waits for a restart. */
    FAILED
  }

  /** Copies what it is given. */
  public ImportRun {
    tallies = Map.copyOf(tallies);
  }

  /** Whether there is more to come by itself: neither done nor failed. */
  public boolean isOpen() {
    return state == State.AWAITING_FILE || state == State.RUNNING;
  }

  /** Lines read: accepted, refused and duplicates together (rule F4.1). */
  public long read() {
    return tallies.values().stream().mapToLong(ImportTally::lines).sum();
  }

  /** What became of all lines read, together. */
  public ImportTally total() {
    return tallies.values().stream().reduce(ImportTally.NONE, ImportTally::plus);
  }

  /** The lines of one outcome. */
  public ImportTally tally(ImportOutcome outcome) {
    return tallies.getOrDefault(outcome, ImportTally.NONE);
  }

  /** Lines accepted: stored or counted. */
  public long accepted() {
    return tally(ImportOutcome.STORED).lines() + tally(ImportOutcome.COUNTED).lines();
  }

  /** The refused lines, by reason. */
  public Map<ImportOutcome, ImportTally> refusals() {
    Map<ImportOutcome, ImportTally> refusals = new EnumMap<>(ImportOutcome.class);
    tallies.forEach(
        (outcome, tally) -> {
          if (outcome.refusal()) {
            refusals.put(outcome, tally);
          }
        });
    return refusals;
  }

  /** Lines refused. */
  public long refused() {
    return refusals().values().stream().mapToLong(ImportTally::lines).sum();
  }

  /** Lines read per second of work; 0 before the first chunk. */
  public double perSecond() {
    return busyMillis == 0 ? 0 : read() * MILLIS / busyMillis;
  }

  /** Seconds of work that are left at this pace; empty while it is not known. */
  public OptionalLong secondsLeft() {
    double pace = perSecond();
    if (lines.isEmpty() || pace == 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) Math.ceil((lines.getAsLong() - read()) / pace));
  }
}
