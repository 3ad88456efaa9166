package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The purposes of past times. Between two times at which something was published or retired they
 * stay the same, so a snapshot is read once for all times in between; it is right as long as
 * nothing was published or retired since, which is asked each time.
 */
@ApplicationScoped
class PastPurposes {

  /** So many snapshots are held at most; then all are read anew. */
  private static final int MOST = 64;

  @Inject SnapshotReading reading;

  private volatile Known known = new Known(-1, List.of());

  /** What is known as long as there are so many versions and retirements. */
  private static final class Known {
    private final long count;
    private final List<Instant> turns;
    private final Map<Integer, Snapshot> snapshots = new ConcurrentHashMap<>();

    Known(long count, List<Instant> turns) {
      this.count = count;
      this.turns = turns;
    }

    /** How many times of change lie before or at this time. */
    int turnsBy(Instant time) {
      int found = Collections.binarySearch(turns, time);
      return found >= 0 ? found + 1 : -found - 1;
    }
  }

  /** The purposes as they were published by then. */
  Snapshot at(Instant time) {
    Known now = upToDate();
    int turns = now.turnsBy(time);
    Snapshot held = now.snapshots.get(turns);
    if (held != null) {
      return held;
    }
    Snapshot read = reading.at(time);
    if (now.snapshots.size() >= MOST) {
      now.snapshots.clear();
    }
    now.snapshots.put(turns, read);
    return read;
  }

  private Known upToDate() {
    long count = reading.count();
    Known before = known;
    if (before.count == count) {
      return before;
    }
    Known next = new Known(count, reading.turns());
    known = next;
    return next;
  }
}
