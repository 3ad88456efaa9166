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
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.ConsentRefused;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.NoSwitch;
import takt.consent.OptOut;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.Receipt;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Retirements;
import takt.consent.purpose.Snapshot;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
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

  private List<Purpose> purposes(OptOut wanted) {
    if (wanted.everything()) {
      return current.latest().all().stream().filter(OptOuts::hasSwitch).toList();
    }
    List<Purpose> purposes = current.requireKnown(wanted.purposes());
    for (Purpose purpose : purposes) {
      if (!hasSwitch(purpose)) {
        throw new NoSwitch(purpose.code());
      }
    }
    return purposes;
  }

  private static boolean hasSwitch(Purpose purpose) {
    return purpose.basis().hasSwitch();
  }

  private Receipt whole(UUID id, OptOut wanted, List<Purpose> purposes) {
    Denied denied = deny(wanted, purposes);
    OptedOut event = denied.event(id, current.now());
    modules.all(event);
    return receipts.store(id, denied.appended, denied.at, event.withdrawn(), event.effects().all());
  }

  private Receipt denialFirst(UUID id, OptOut wanted, List<Purpose> purposes, Exception why) {
    try {
      List<String> owed = transactions.call(() -> denyAndOwe(id, wanted, purposes, why));
      owed.forEach(module -> cleanUps.attempt(id, module));
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException("The opt-out could not be recorded", failed);
    }
    return receipts.find(id).orElseThrow();
  }

  private List<String> denyAndOwe(UUID id, OptOut wanted, List<Purpose> purposes, Exception why) {
    if (entities.find(StoredReceipt.class, id) != null) {
      // The first transaction had committed, and only its answer was lost.
      return List.of();
    }
    Denied denied = deny(wanted, purposes);
    OptedOut event = denied.event(id, current.now());
    receipts.store(id, denied.appended, denied.at, event.withdrawn(), List.of());
    List<String> owed = modules.modules(event);
    owed.forEach(
        module -> entities.persist(new OwedCleanUp(id, module, denied.at, CleanUps.name(why))));
    return owed;
  }

  private Denied deny(OptOut wanted, List<Purpose> purposes) {
    Snapshot snapshot = current.now();
    PermissionRow row = rows.lockLiving(wanted.profile());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Choice> choices = new ArrayList<>();
    for (Purpose purpose : purposes) {
      Optional<State> state = row.states().find(purpose.code());
      if (state.isEmpty() || state.get().gives()) {
        choices.add(
            new Choice(
                denial(purpose, state),
                purpose.code(),
                purpose.version(),
                snapshot.textHash(purpose.code(), wanted.source().language()),
                wanted.source()));
      }
    }
    List<PurposeCode> codes = purposes.stream().map(Purpose::code).toList();
    return new Denied(ledger.append(row, choices, at), PurposeSet.of(codes), at);
  }

  private static Kind denial(Purpose purpose, Optional<State> state) {
    if (purpose.basis() == LegalBasis.LEGITIMATE_INTEREST) {
      return Kind.OBJECTED;
    }
    return state.isPresent() ? Kind.WITHDRAWN : Kind.REFUSED;
  }

  /**
   * After a merge or a split, in its transaction: has every module clean up what this profile
   * denies, with a receipt, and what came to it from one that the clean-up after a retirement has
   * not reached yet (rule C1.15). Nothing happens if there is nothing of either.
   */
  public void cleanUpDenied(Appended appended, Instant at) {
    List<PurposeCode> denied = denied(appended);
    if (!denied.isEmpty()) {
      UUID id = ProfileId.uuid(clock.instant());
      OptedOut event = new Denied(appended, PurposeSet.of(denied), at).event(id, current.now());
      modules.all(event);
      receipts.store(id, appended, at, event.withdrawn(), event.effects().all());
    }
  }

  /**
   * The same, left to be done later: for when a module has just failed (rule C4.4). Needs a
   * transaction.
   */
  public void oweDenied(Appended appended, Instant at) {
    UUID id = ProfileId.uuid(clock.instant());
    OptedOut event =
        new Denied(appended, PurposeSet.of(denied(appended)), at).event(id, current.now());
    receipts.store(id, appended, at, event.withdrawn(), List.of());
    modules
        .modules(event)
        .forEach(module -> entities.persist(new OwedCleanUp(id, module, at, LEFT_FOR_LATER)));
  }

  private List<PurposeCode> denied(Appended appended) {
    List<PurposeCode> denied = new ArrayList<>(retirements.cleaning().codes());
    appended
        .row()
        .states()
        .forEach(
            (code, state) -> {
              if (state.denies() && !denied.contains(code)) {
                denied.add(code);
              }
            });
    return denied;
  }

  private static Object[] names(UUID id, Exception failed) {
    return new Object[] {id, CleanUps.name(failed)};
  }

  /** What has been denied, and when. */
  private record Denied(Appended appended, PurposeSet purposes, Instant at) {

    OptedOut event(UUID id, Snapshot snapshot) {
      PermissionRow row = appended.row();
      PurposeSet permitted =
          new Permissions(row.profile(), snapshot.permissions(row), true).permitted();
      return new OptedOut(
          id, row.profile(), purposes, permitted.without(purposes), at, new Effects());
    }
  }
}
