package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import takt.consent.Confirmation;
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
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Records a person's yes: lock the row, append the entries, store the row. */
@ApplicationScoped
public class GivenConsents {

  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject ConsentFigures figures;
  @Inject Clock clock;

  /** Gives, in the caller's transaction or one of its own. */
  @Atomic
  Appended give(Consent consent) {
    List<Purpose> purposes = shown(consent);
    purposes.forEach(purpose -> NewYes.check(purpose, consent));
    purposes.forEach(purpose -> NewYes.checkConfirmed(purpose, consent));
    return give(consent, purposes);
  }

  /**
   * Renews what the person gave before, by a link in a mail: it was sent to the person's mailbox,
   * so that nobody asks for a confirmation (rule C7.4). In the caller's transaction or one of its
   * own.
   */
  @Atomic
  public Appended renew(Consent consent) {
    List<Purpose> purposes = shown(consent);
    purposes.forEach(purpose -> NewYes.check(purpose, consent));
    Appended appended = give(consent, purposes);
    figures.given(appended.entries().size());
    return appended;
  }

  private Appended give(Consent consent, List<Purpose> purposes) {
    Snapshot snapshot = current.now();
    return give(
        consent.profile(),
        purposes,
        (purpose, at) -> new NewYes(purpose, consent, at),
        purpose -> snapshot.textHash(purpose.code(), consent.source().language()),
        snapshot);
  }

  /**
   * Records that what was asked for before was confirmed by e-mail (rule C6.6), in the caller's
   * transaction or one of its own.
   *
   * @param purposes the versions to which it is, current or not
   * @param consent the confirmation, whose proof holds the request
   */
  @Atomic
  public Appended confirm(Consent consent, List<Purpose> purposes) {
    Confirmation asked = consent.proof().confirmed().orElseThrow();
    Appended appended =
        give(
            consent.profile(),
            purposes,
            (purpose, at) -> {
              String text = Snapshot.textHash(purpose, asked.language());
              Consent one =
                  new Consent(
                      consent.profile(),
                      consent.purposes(),
                      consent.about(),
                      consent.shown(),
                      consent.source(),
                      consent.proof().confirming(asked.of(text)));
              NewYes.check(purpose, one);
              return new NewYes(purpose, one, at);
            },
            purpose -> Snapshot.textHash(purpose, consent.source().language()),
            current.now());
    figures.given(appended.entries().size());
    return appended;
  }

  private Appended give(
      ProfileId profile,
      List<Purpose> purposes,
      BiFunction<Purpose, Instant, NewYes> said,
      Function<Purpose, String> text,
      Snapshot snapshot) {
    PermissionRow row = rows.lockLiving(profile);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Choice> choices = new ArrayList<>();
    for (Purpose purpose : purposes) {
      NewYes yes = said.apply(purpose, at);
      if (yes.changes(row.states())) {
        choices.add(yes.choice(text.apply(purpose)));
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
    Permissions were = snapshot.recorded(before, at, true);
    Permissions are = snapshot.recorded(appended.row(), at, true);
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
