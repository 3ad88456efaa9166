package takt.consent.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.ConsentRefused;
import takt.consent.NoSwitch;
import takt.consent.OptOut;
import takt.consent.OtherChannel;
import takt.consent.Purpose;
import takt.consent.Receipt;
import takt.consent.Restrictions;
import takt.consent.Source;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Ledger;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Retirements;
import takt.consent.purpose.Snapshot;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Transactions;

/**
 * Opts out. First in one transaction with every module's clean-up (rule C4.1). If that fails, the
 * denial alone is recorded, with what each module owes; then each module is told in a transaction
 * of its own, and what fails again stays owed (rule C4.4).
 */
@ApplicationScoped
public class OptOuts {

  private static final Logger LOG = Logger.getLogger(OptOuts.class.getName());

  private static final String LEFT_FOR_LATER = "left for later";

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject Receipts receipts;
  @Inject Retirements retirements;
  @Inject ModuleCleanUps modules;
  @Inject CleanUps cleanUps;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /**
   * Opts out, as {@link takt.consent.Consents#optOut} says.
   *
   * @throws IllegalStateException if the caller has a transaction
   */
  public Receipt optOut(OptOut wanted) {
    if (transactions.active()) {
      throw new IllegalStateException("An opt-out has transactions of its own");
    }
    List<Purpose> purposes = purposes(wanted);
    UUID id = ProfileId.uuid(clock.instant());
    try {
      return transactions.call(() -> whole(id, wanted, purposes));
    } catch (ConsentRefused refused) {
      throw refused;
    } catch (Exception failed) {
      // Whatever went wrong, the person's no is recorded: only a database that is gone may refuse.
      LOG.log(Level.WARNING, "Opt-out {0} goes on without clean-up: {1}", names(id, failed));
      return denialFirst(id, wanted, purposes, failed);
    }
  }

  /**
   * Records what a browser signals, if that changes anything (rule C3.11): an opt-out that would
   * change nothing, on each of a browser's requests, would be a receipt each.
   *
   * @throws UnknownProfile if the profile was never opened
   */
  public void signal(ProfileId profile, Source source) {
    OptOut wanted = new OptOut(profile, PurposeSet.NONE, source);
    Snapshot snapshot = current.now();
    PermissionRow row = rows.readLiving(profile);
    NewNo no = new NewNo(wanted, snapshot, row.states(), clock.instant());
    if (!no.choices(snapshot.all()).isEmpty()) {
      optOut(wanted);
    }
  }

  private List<Purpose> purposes(OptOut wanted) {
    if (wanted.everything()) {
      return current.latest().all().stream()
          .filter(purpose -> purpose.basis().hasSwitch() && purpose.speaksOn(wanted.about()))
          .toList();
    }
    List<Purpose> purposes = current.requireKnown(wanted.purposes());
    for (Purpose purpose : purposes) {
      if (!purpose.basis().hasSwitch()) {
        throw new NoSwitch(purpose.code());
      }
      if (!purpose.speaksOn(wanted.about())) {
        throw new OtherChannel(purpose.code());
      }
    }
    return purposes;
  }

  private Receipt whole(UUID id, OptOut wanted, List<Purpose> purposes) {
    Denied denied = deny(wanted, purposes);
    OptedOut event = denied.event(id);
    modules.all(event);
    return receipts.store(event, denied.appended(), event.effects().all());
  }

  private Receipt denialFirst(UUID id, OptOut wanted, List<Purpose> purposes, Exception why) {
    List<String> owed = transactions.get(() -> denyAndOwe(id, wanted, purposes, why));
    owed.forEach(module -> cleanUps.attempt(id, module));
    return receipts.find(id).orElseThrow();
  }

  private List<String> denyAndOwe(UUID id, OptOut wanted, List<Purpose> purposes, Exception why) {
    if (entities.find(StoredReceipt.class, id) != null) {
      // The first transaction had committed, and only its answer was lost.
      return List.of();
    }
    Denied denied = deny(wanted, purposes);
    OptedOut event = denied.event(id);
    receipts.store(event, denied.appended(), List.of());
    List<String> owed = modules.modules(event);
    owed.forEach(
        module -> entities.persist(new OwedCleanUp(id, module, denied.at(), CleanUps.name(why))));
    return owed;
  }

  private Denied deny(OptOut wanted, List<Purpose> purposes) {
    Snapshot snapshot = current.now();
    PermissionRow row = rows.lockLiving(wanted.profile());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    NewNo no = new NewNo(wanted, snapshot, row.states(), at);
    Appended appended = ledger.append(row, no.choices(purposes), at);
    return new Denied(
        snapshot.recorded(row, at, true),
        snapshot.recorded(appended.row(), at, true),
        appended,
        no.matters(purposes),
        at);
  }

  /**
   * After a merge or a split, in its transaction: has every module clean up what this profile
   * denies, with a receipt, and what came to it from one that the clean-up after a retirement has
   * not reached yet (rule C1.15). Nothing happens if there is nothing of either.
   *
   * @param before the profile's row as it was before
   */
  public void cleanUpDenied(PermissionRow before, Appended appended, Instant at) {
    cleanUp(before, appended, denied(appended), at);
  }

  /** Has every module clean up what is denied, with a receipt, in the caller's transaction. */
  public void cleanUp(PermissionRow before, Appended appended, List<Matter> denied, Instant at) {
    if (!denied.isEmpty()) {
      OptedOut event = event(before, appended, denied, at);
      modules.all(event);
      receipts.store(event, appended, event.effects().all());
    }
  }

  /**
   * The same, left to be done later: for when a module has just failed (rule C4.4). Needs a
   * transaction.
   */
  public void oweDenied(PermissionRow before, Appended appended, Instant at) {
    OptedOut event = event(before, appended, denied(appended), at);
    receipts.store(event, appended, List.of());
    modules
        .modules(event)
        .forEach(
            module ->
                entities.persist(new OwedCleanUp(event.receipt(), module, at, LEFT_FOR_LATER)));
  }

  private OptedOut event(PermissionRow before, Appended appended, List<Matter> denied, Instant at) {
    Snapshot snapshot = current.now();
    return new Denied(
            snapshot.recorded(before, at, true),
            snapshot.recorded(appended.row(), at, true),
            appended,
            denied,
            at)
        .event(ProfileId.uuid(clock.instant()));
  }

  private List<Matter> denied(Appended appended) {
    List<Matter> denied = new ArrayList<>();
    retirements.cleaning().forEach(code -> denied.add(Matter.whole(code)));
    appended
        .row()
        .states()
        .forEach(
            (matter, state) -> {
              if (!state.gives() && !matter.purpose().equals(Restrictions.CODE)) {
                denied.add(matter);
              }
            });
    return denied;
  }

  private static Object[] names(UUID id, Exception failed) {
    return new Object[] {id, CleanUps.name(failed)};
  }
}
