package takt.consent.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.ledger.Appended;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Retirements;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Transactions;

/**
 * Has every module let go of what was bound to a retired purpose, profile by profile, as after an
 * opt-out (rule C1.15). Each step is a transaction that ends with where the clean-up stands, so
 * that whichever node comes next goes on from there.
 */
@ApplicationScoped
public class RetirementCleanUps {

  private static final Logger LOG = Logger.getLogger(RetirementCleanUps.class.getName());
  private static final int BATCH = 50;

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Retirements retirements;
  @Inject PermissionRows rows;
  @Inject CurrentPurposes current;
  @Inject Receipts receipts;
  @Inject ModuleCleanUps modules;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /** Does something with a locked profile. */
  @FunctionalInterface
  private interface Treatment {
    void of(PermissionRow row, PurposeSet retired, Instant at);
  }

  /**
   * Goes one step on with one clean-up: {@value #BATCH} profiles. Where a module fails, the step is
   * one profile, whose clean-up is owed from then on (rule C4.4) and keeps none of the others.
   *
   * @return whether there was anything to go on with
   */
  public boolean step() {
    try {
      return transactions.call(() -> step(BATCH, this::cleanUp));
    } catch (Exception failed) {
      LOG.log(
          Level.WARNING,
          "The clean-up after a retirement goes on profile by profile: {0}",
          CleanUps.name(failed));
      return one();
    }
  }

  private boolean one() {
    try {
      return transactions.call(() -> step(1, this::cleanUp));
    } catch (Exception failed) {
      String name = CleanUps.name(failed);
      return transactions.get(() -> step(1, (row, retired, at) -> owe(row, retired, at, name)));
    }
  }

  private boolean step(int most, Treatment treatment) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Retirements.Open> claimed = retirements.claim(at);
    if (claimed.isEmpty()) {
      return false;
    }
    Retirements.Open open = claimed.get();
    List<ProfileId> next = rows.after(open.last(), most);
    if (next.isEmpty()) {
      retirements.done(open, at);
    } else {
      PurposeSet retired = PurposeSet.of(open.purpose());
      rows.lock(next).forEach(row -> treatment.of(row, retired, at));
      retirements.passed(open, next.get(next.size() - 1), next.size());
    }
    return true;
  }

  /** Whoever had nothing bound to the purpose gets no receipt. */
  private void cleanUp(PermissionRow row, PurposeSet retired, Instant at) {
    UUID id = ProfileId.uuid(clock.instant());
    OptedOut event = event(id, row, retired, at);
    modules.all(event);
    if (!event.effects().all().isEmpty()) {
      receipts.store(event, new Appended(row, List.of()), event.effects().all());
    }
  }

  private void owe(PermissionRow row, PurposeSet retired, Instant at, String error) {
    UUID id = ProfileId.uuid(clock.instant());
    OptedOut event = event(id, row, retired, at);
    receipts.store(event, new Appended(row, List.of()), List.of());
    modules
        .modules(event)
        .forEach(module -> entities.persist(new OwedCleanUp(id, module, at, error)));
  }

  private OptedOut event(UUID id, PermissionRow row, PurposeSet retired, Instant at) {
    PurposeSet permitted = current.now().recorded(row, at, true).permitted();
    return new OptedOut(
        id, row.profile(), retired, Map.of(), permitted.without(retired), at, new Effects());
  }
}
