package takt.web.profiles.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.consent.Restrictions;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.ProfileId;
import takt.platform.Transactions;

/**
 * Lets go of what is over, module by module and person by person, in steps that each end with where
 * the run stands (rule C15.2): whichever node comes next goes on from there.
 */
@ApplicationScoped
class RetentionRuns {

  private static final Logger LOG = Logger.getLogger(RetentionRuns.class.getName());
  private static final int BATCH = 50;
  private static final Duration EVERY = Duration.ofDays(1);

  /** Runs are remembered for three years. */
  private static final Duration REMEMBERED = Duration.ofDays(3 * 365);

  @Inject Instance<RetainedData> modules;
  @Inject RunRows rows;
  @Inject Purposes purposes;
  @Inject Consents consents;
  @Inject Restrictions restrictions;
  @Inject Transactions transactions;
  @Inject MetricRegistry metrics;
  @Inject Clock clock;

  /** What a run would do as of a time, and whether all of it was counted. */
  boolean preview(Instant asOf, Effects counts) {
    RetentionEnds ends = RetentionEnds.of(purposes.all(), asOf);
    Set<ProfileId> restricted = restrictions.restricted();
    boolean complete = restricted.size() < Restrictions.MOST;
    for (RetainedData module : modules()) {
      complete &= module.preview(ends, restricted, counts);
    }
    return complete;
  }

  /** Starts a run, or answers the one that goes on; in the caller's transaction or its own. */
  Run start() {
    return transactions.get(
        () -> {
          rows.takeTurn();
          return rows.open().orElseGet(this::begin);
        });
  }

  /** Starts a run if the last one is long enough ago. */
  void startIfDue() {
    if (rows.anySince(now().minus(EVERY))) {
      return;
    }
    transactions.run(
        () -> {
          rows.takeTurn();
          if (rows.open().isEmpty() && !rows.anySince(now().minus(EVERY))) {
            begin();
          }
        });
  }

  private Run begin() {
    Instant at = now();
    rows.forget(at.minus(REMEMBERED));
    Run run =
        new Run(
            ProfileId.uuid(at),
            at,
            at,
            modules().get(0).module(),
            Run.FIRST,
            0,
            new Effects(),
            Optional.empty());
    rows.add(run);
    return run;
  }

  /**
   * Goes one step on: {@value #BATCH} persons. Where one fails, the step is one person, who is
   * passed by if it fails again.
   *
   * @return whether there was anything to go on with
   */
  boolean step() {
    try {
      return transactions.call(() -> step(BATCH, false));
    } catch (Exception failed) {
      LOG.log(
          Level.WARNING, "Retention goes on person by person: {0}", failed.getClass().getName());
      return one();
    }
  }

  private boolean one() {
    try {
      return transactions.call(() -> step(1, false));
    } catch (Exception failed) {
      LOG.log(Level.WARNING, "Retention passes a person by: {0}", failed.getClass().getName());
      return transactions.get(() -> step(1, true));
    }
  }

  private boolean step(int most, boolean passBy) {
    Optional<Run> claimed = rows.claim();
    if (claimed.isEmpty()) {
      return false;
    }
    Run run = claimed.get();
    RetentionEnds ends = RetentionEnds.of(purposes.all(), run.asOf());
    RetainedData module =
        modules().stream()
            .filter(one -> one.module().equals(run.module()))
            .findFirst()
            .orElseThrow();
    List<ProfileId> due = module.due(ends, run.last(), most);
    if (due.isEmpty()) {
      rows.store(run.next(following(run), now()));
      return true;
    }
    if (!passBy) {
      Effects before = Run.counts(run.text());
      // Whoever is closed is about to be erased altogether.
      Map<ProfileId, Permissions> locked = consents.lock(module.locked(due));
      for (ProfileId one : due) {
        if (locked.containsKey(one)) {
          letGo(module, locked.get(one), ends, run.counts());
        }
      }
      run.counts().all().forEach(one -> count(one, before));
    }
    rows.store(run.passed(due.get(due.size() - 1), passBy ? 1 : 0));
    return true;
  }

  /** What is restricted stays as it is (rule C14.1). */
  private static void letGo(
      RetainedData module, Permissions whose, RetentionEnds ends, Effects counts) {
    if (whose.restricted()) {
      module.keep(whose.profile(), ends, counts);
    } else {
      module.end(whose.profile(), ends, counts);
    }
  }

  private Optional<String> following(Run run) {
    return modules().stream()
        .map(RetainedData::module)
        .filter(one -> one.compareTo(run.module()) > 0)
        .findFirst();
  }

  /** A step that is rolled back has been counted, and is counted again: it is rare. */
  private void count(Effect now, Effects before) {
    long more = Run.more(now, before);
    if (more > 0 && now.what().equals(RetainedData.DELETED)) {
      metrics.counter("takt_retention_deleted", new Tag("kind", now.module())).inc(more);
    }
  }

  private List<RetainedData> modules() {
    return modules.stream().sorted(Comparator.comparing(RetainedData::module)).toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
