package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import takt.platform.Atomic;

/** What this node goes by, in memory: sums of all nodes, nothing about a person. */
@ApplicationScoped
public class CurrentLearner {

  private static final LearningSettings SETTINGS = LearningSettings.USUAL;

  /** What was learnt fades, so that it is computed anew now and then. */
  private static final Duration OLDEST = Duration.ofHours(1);

  private Map<String, StoredSums> known = Map.of();
  private long revision;
  private Instant read = Instant.EPOCH;
  private volatile Learner learner;

  @Inject LearntRows rows;
  @Inject Clock clock;

  /** Who says how probable messages are; one that knows nothing goes by the rules' rank. */
  public Learner get() {
    Learner current = learner;
    return current == null ? unfed() : current;
  }

  private synchronized Learner unfed() {
    if (learner == null) {
      learner = learner(Map.of());
    }
    return learner;
  }

  /**
   * Reads what was learnt since, and forgets messages that there are no more. What changed costs a
   * third of a millisecond for each message that there is.
   *
   * @param actions the messages that there are
   */
  @Atomic
  public synchronized void refresh(Set<String> actions) {
    rows.keep(actions);
    long now = rows.revision();
    if (now == revision && clock.instant().isBefore(read.plus(OLDEST))) {
      return;
    }
    read = clock.instant();
    Map<String, StoredSums> all = new HashMap<>(known);
    all.putAll(rows.since(revision));
    all.keySet().retainAll(actions);
    learner = learner(all);
    known = all;
    revision = now;
  }

  private Learner learner(Map<String, StoredSums> all) {
    return new Learner(
        Experience.of(SETTINGS.halfLife(), all).expectations(clock.instant(), SETTINGS), SETTINGS);
  }
}
