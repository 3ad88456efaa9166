package takt.profiles;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An import of one file of choices, as it stands; its life is that of an {@link ImportRun}.
 *
 * @param id its key
 * @param name what the sender calls it
 * @param state where it stands
 * @param revision counts its changes of state, from 1
 * @param header the file's first line, as CSV; empty until the file is here
 * @param lines how many lines the file has without its header; empty until the file is here
 * @param persons how many different persons the file names; empty until the file is here, and
 *     beyond a million
 * @param tallies how many lines came to which end
 * @param busyMillis how long nodes have worked on it, in milliseconds
 * @param created when it was created
 * @param ended when it ended
 */
public record ChoiceRun(
    UUID id,
    String name,
    ImportRun.State state,
    long revision,
    String header,
    OptionalLong lines,
    OptionalLong persons,
    Map<ChoiceOutcome, Long> tallies,
    long busyMillis,
    Instant created,
    Optional<Instant> ended) {

  /** Copies what it is given. */
  public ChoiceRun {
    tallies = Map.copyOf(tallies);
  }

  /** Lines that came to this end. */
  public long tally(ChoiceOutcome outcome) {
    return tallies.getOrDefault(outcome, 0L);
  }

  /** Lines read: recorded, unchanged and refused together. */
  public long read() {
    return tallies.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Lines refused. */
  public long refused() {
    return tallies.entrySet().stream()
        .filter(one -> one.getKey().refusal())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
