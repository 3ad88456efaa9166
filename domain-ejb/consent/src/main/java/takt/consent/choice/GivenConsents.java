package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takt.consent.Consent;
import takt.consent.ExcludedByOther;
import takt.consent.LedgerEntry;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purpose;
import takt.consent.PurposeVersionReplaced;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Snapshot;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Records a person's yes: lock the row, append the entries, store the row. */
@ApplicationScoped
class GivenConsents {

  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /** Gives, in the caller's transaction or one of its own. */
  @Atomic
  Appended give(Consent consent) {
    List<Purpose> purposes = shown(consent);
    purposes.forEach(purpose -> NewYes.check(purpose, consent));
    Snapshot snapshot = current.now();
    PermissionRow row = rows.lockLiving(consent.profile());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Choice> choices = new ArrayList<>();
    for (Purpose purpose : purposes) {
      NewYes yes = new NewYes(purpose, consent, at);
      if (yes.changes(row.states())) {
        choices.add(yes.choice(snapshot.textHash(purpose.code(), consent.source().language())));
      }
    }
    Appended appended = ledger.append(row, choices, at);
    keepTogether(snapshot, row, appended, at);
    return appended;
  }

  /** A yes must not end what is permitted besides it, nor be void itself (rule C3.13). */
  private static void keepTogether(
      Snapshot snapshot, PermissionRow before, Appended appended, Instant at) {
    if (appended.entries().isEmpty() || !snapshot.hasExclusions()) {
      return;
    }
    Permissions were = snapshot.permissions(before, at, true);
    Permissions are = snapshot.permissions(appended.row(), at, true);
    for (LedgerEntry entry : appended.entries()) {
      Permission answer = entry.about().map(are::on).orElse(are).all().get(entry.purpose());
      if (answer.rule() == Permission.Rule.EXCLUDED) {
        throw new ExcludedByOther(entry.purpose());
      }
    }
    for (PurposeCode lost : were.permitted().without(are.permitted())) {
      throw new ExcludedByOther(lost);
    }
  }

  /** The current versions, if they are those that were shown. */
  private List<Purpose> shown(Consent consent) {
    List<Purpose> known = current.require(consent.purposes());
    if (!replaced(consent.shown(), known).isEmpty()) {
      current.latest();
      known = current.require(consent.purposes());
      for (Purpose purpose : replaced(consent.shown(), known)) {
        throw new PurposeVersionReplaced(purpose.code(), purpose.version());
      }
    }
    return known;
  }

  private static List<Purpose> replaced(Map<PurposeCode, Integer> shown, List<Purpose> purposes) {
    return purposes.stream()
        .filter(
            purpose -> shown.getOrDefault(purpose.code(), purpose.version()) != purpose.version())
        .toList();
  }
}
