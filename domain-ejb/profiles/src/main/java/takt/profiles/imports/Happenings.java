package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.profiles.Arrival;
import takt.profiles.DataOutcome;
import takt.profiles.Events;
import takt.profiles.Outcome;
import takt.profiles.Sender;

/** Takes the events of a chunk in, each line as if it came by itself. */
@ApplicationScoped
class Happenings {

  @Inject SeenLines seen;
  @Inject Events events;

  /**
   * Takes them in, in the caller's transaction.
   *
   * @param sender the import
   * @return what became of each line, by its number
   */
  Map<Long, DataOutcome> take(List<DataLine.Happened> lines, Sender sender) {
    Map<Long, DataOutcome> outcomes = new LinkedHashMap<>();
    Set<UUID> counted = new HashSet<>(seen.of(lines.stream().map(DataLine.Happened::key).toList()));
    Set<UUID> fresh = new HashSet<>();
    Map<Said, DataLine.Happened> first = new LinkedHashMap<>();
    lines.forEach(line -> first.putIfAbsent(Said.by(line), line));
    List<DataLine.Happened> left = List.copyOf(first.values());
    // Lines that differ in nothing but whom they are about take turns: whether the first of them
    // was counted without any identifier decides what becomes of the next.
    while (!left.isEmpty()) {
      Map<UUID, DataLine.Happened> now = new LinkedHashMap<>();
      List<DataLine.Happened> later = new ArrayList<>();
      for (DataLine.Happened line : left) {
        if (counted.contains(line.key())) {
          outcomes.put(line.number(), DataOutcome.DUPLICATE);
        } else if (now.putIfAbsent(line.key(), line) != null) {
          later.add(line);
        }
      }
      List<Outcome> ends =
          events.bring(now.values().stream().map(DataLine.Happened::arrival).toList(), sender);
      int at = 0;
      for (DataLine.Happened line : now.values()) {
        DataOutcome outcome = outcome(ends.get(at++));
        outcomes.put(line.number(), outcome);
        if (outcome == DataOutcome.COUNTED) {
          counted.add(line.key());
          fresh.add(line.key());
        }
      }
      left = later;
    }
    seen.add(fresh);
    for (DataLine.Happened line : lines) {
      DataOutcome before = outcomes.get(first.get(Said.by(line)).number());
      outcomes.putIfAbsent(line.number(), before.refusal() ? before : DataOutcome.DUPLICATE);
    }
    return outcomes;
  }

  /** What makes a line the same as another. */
  private record Said(UUID key, Arrival arrival) {

    static Said by(DataLine.Happened line) {
      return new Said(line.key(), line.arrival());
    }
  }

  private static DataOutcome outcome(Outcome outcome) {
    return switch (outcome) {
      case STORED -> DataOutcome.STORED;
      case DUPLICATE -> DataOutcome.DUPLICATE;
      case COUNTED -> DataOutcome.COUNTED;
      default -> DataOutcome.NOT_PERMITTED;
    };
  }
}
