package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import takt.consent.Purpose;
import takt.consent.UnknownPurpose;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * Holds the snapshot of current purposes. Versions and retirements are only ever added, so their
 * number tells whether the snapshot is still right; it is asked for again after a second. No thread
 * waits for another: a transaction that waited here could hold the connection the other needs.
 */
@ApplicationScoped
public class CurrentPurposes {

  private static final long AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Inject SnapshotReading reading;
  @Inject PastPurposes past;

  private volatile SnapshotReading.Loaded loaded;

  /** The current purposes, as they were within the last second. */
  public Snapshot now() {
    SnapshotReading.Loaded known = loaded;
    return known != null && System.nanoTime() - known.at() < AGE_NANOS
        ? known.snapshot()
        : latest(known);
  }

  /** Has the next reader ask the database. */
  void forget() {
    loaded = null;
  }

  /** The current purposes as the database has them now. */
  public Snapshot latest() {
    return latest(loaded);
  }

  /**
   * The current versions of these purposes; what another node has just published is found.
   *
   * @throws UnknownPurpose naming the first that does not exist
   */
  public List<Purpose> require(PurposeSet codes) {
    return require(codes, Snapshot::find);
  }

  /** The same, and the last versions of those that are retired. */
  public List<Purpose> requireKnown(PurposeSet codes) {
    return require(codes, Snapshot::known);
  }

  private List<Purpose> require(
      PurposeSet codes, BiFunction<Snapshot, PurposeCode, Optional<Purpose>> find) {
    Snapshot known = now();
    boolean all = codes.codes().stream().allMatch(code -> find.apply(known, code).isPresent());
    Snapshot asked = all ? known : latest();
    return codes.codes().stream()
        .map(code -> find.apply(asked, code).orElseThrow(() -> new UnknownPurpose(code)))
        .toList();
  }

  /** The purposes as they were published by then. */
  public Snapshot at(Instant time) {
    return past.at(time);
  }

  private Snapshot latest(SnapshotReading.Loaded known) {
    SnapshotReading.Loaded read = reading.read(known);
    loaded = read;
    return read.snapshot();
  }
}
