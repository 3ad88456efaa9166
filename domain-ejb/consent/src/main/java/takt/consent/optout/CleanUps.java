package takt.consent.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Timeouts;
import takt.consent.PendingCleanUp;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.Transactions;

/**
 * Clean-ups that modules owe, until they are done (rule C4.4). A clean-up is owed in full even if
 * the person has said yes again since: what was withdrawn goes.
 */
@ApplicationScoped
public class CleanUps {

  private static final Logger LOG = Logger.getLogger(CleanUps.class.getName());
  private static final int BATCH = 100;

  /** For so long a claimed clean-up is left to the node that claimed it. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject PermissionRows rows;
  @Inject CurrentPurposes current;
  @Inject Receipts receipts;
  @Inject ModuleCleanUps modules;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /** Tries what is due by then, at most {@value #BATCH}; returns how many are done. */
  public int retry(Instant dueBy) {
    List<OwedCleanUp.Key> claimed = transactions.get(() -> claim(dueBy));
    return (int) claimed.stream().filter(key -> attempt(key.receipt(), key.module())).count();
  }

  /**
   * Claims rows by moving their next try, and commits: several nodes share the work, and no owed
   * row stays locked while the profile's row, which comes first, is waited for.
   */
  private List<OwedCleanUp.Key> claim(Instant dueBy) {
    List<OwedCleanUp> due =
        entities
            .createQuery(
                "select c from OwedCleanUp c where c.nextTryAt <= :dueBy order by c.nextTryAt",
                OwedCleanUp.class)
            .setParameter("dueBy", dueBy)
            .setMaxResults(BATCH)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
            .getResultList();
    due.forEach(owed -> owed.nextTryAt = clock.instant().plus(CLAIM));
    return due.stream().map(owed -> owed.key).toList();
  }

  /** Tries one clean-up in a transaction of its own; whether it is done. */
  boolean attempt(UUID receipt, String module) {
    try {
      transactions.call(
          () -> {
            cleanUp(receipt, module);
            return module;
          });
      return true;
    } catch (Exception failed) {
      // It stays owed whatever the module threw, and is tried again later.
      String name = name(failed);
      LOG.log(
          Level.WARNING,
          "Opt-out {0}: {1} still owes its clean-up: {2}",
          new Object[] {receipt, module, name});
      transactions.get(
          () -> {
            postpone(new OwedCleanUp.Key(receipt, module), name);
            return module;
          });
      return false;
    }
  }

  private void cleanUp(UUID receipt, String module) {
    UUID profile =
        entities
            .createQuery("select r.profile from StoredReceipt r where r.id = :id", UUID.class)
            .setParameter("id", receipt)
            .getSingleResult();
    PermissionRow row = rows.lock(new ProfileId(profile));
    OwedCleanUp owed =
        entities.find(
            OwedCleanUp.class,
            new OwedCleanUp.Key(receipt, module),
            LockModeType.PESSIMISTIC_WRITE);
    if (owed == null) {
      return;
    }
    StoredReceipt stored = entities.find(StoredReceipt.class, receipt);
    PurposeSet permitted = current.now().recorded(row, clock.instant(), true).permitted();
    PurposeSet withdrawn = stored.withdrawn();
    OptedOut event =
        new OptedOut(
            receipt,
            row.profile(),
            withdrawn,
            stored.silenced(),
            permitted.without(withdrawn),
            stored.at,
            new Effects());
    modules.one(module, event);
    receipts.add(stored, event.effects().all());
    entities.remove(owed);
  }

  private void postpone(OwedCleanUp.Key key, String error) {
    OwedCleanUp owed = entities.find(OwedCleanUp.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (owed != null) {
      owed.failed(error, clock.instant());
    }
  }

  /** What is owed, oldest first. */
  @Atomic
  public List<PendingCleanUp> pending(int limit) {
    return entities
        .createQuery(
            "select c from OwedCleanUp c order by c.since, c.key.receipt, c.key.module",
            OwedCleanUp.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(OwedCleanUp::pending)
        .toList();
  }

  /** How many are owed. */
  @Atomic
  public long count() {
    return entities.createQuery("select count(c) from OwedCleanUp c", Long.class).getSingleResult();
  }

  /** The class of the innermost failure: its message could hold personal data. */
  static String name(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; innermost.getCause() != null && depth < 20; depth++) {
      innermost = innermost.getCause();
    }
    String name = innermost.getClass().getName();
    return name.substring(Math.max(0, name.length() - 200));
  }
}
