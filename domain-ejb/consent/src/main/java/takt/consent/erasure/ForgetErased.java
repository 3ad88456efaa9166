package takt.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.ErasedPersons;
import takt.consent.Restrictions;
import takt.consent.ledger.Ledger;
import takt.consent.optin.OpenRequests;
import takt.consent.outbox.OpenMails;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.kernel.Effects;
import takt.kernel.KnownBy;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/**
 * Deletes what consent knows of a person (rule C16.1). What stays is the ledger, which leads to
 * nobody any more, with its seals; and what was denied, by a keyed hash (rule C16.2).
 */
@ApplicationScoped
class ForgetErased {

  private static final String MODULE = "consent";

  private static final String EVIDENCE =
      "delete from consent.evidence where entry in"
          + " (select l.id from consent.ledger l where l.profile_id = any(?))";

  @Inject PermissionRows rows;
  @Inject ErasedPersons erasedPersons;
  @Inject KeptDenials kept;
  @Inject Ledger ledger;
  @Inject OpenRequests requests;
  @Inject OpenMails mails;
  @Inject Statements statements;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    Effects effects = erased.effects();
    Object profiles = erased.profiles().stream().map(ProfileId::value).toArray(UUID[]::new);
    List<PermissionRow> locked = rows.lock(erased.profiles());
    List<KeptDenial> denials = denials(erased, locked);
    kept.keep(erased.identifiers(), denials, erased.at());
    String[] addresses =
        erased.identifiers().stream()
            .filter(one -> one.type().equals(KnownBy.EMAIL))
            .map(KnownBy::value)
            .toArray(String[]::new);
    effects.add(MODULE, "evidence-deleted", statements.change(EVIDENCE, profiles));
    String[] names = names(erased);
    // A request may name the person and ask a mailbox that nobody knows to be theirs yet.
    String[] asked = requests.addresses(addresses, names).toArray(String[]::new);
    effects.add(MODULE, "requests-deleted", requests.erase(addresses, names, erased.at()));
    effects.add(
        MODULE,
        "mails-deleted",
        mails.erase(addresses, erased.at()) + mails.eraseQuestions(asked, erased.at()));
    effects.add(MODULE, "reminders-deleted", delete("reminder", profiles));
    delete("ending", profiles);
    erasedPersons.close(erased.profiles(), erased.at());
    effects.add(MODULE, "denials-kept", erased.identifiers().isEmpty() ? 0 : denials.size());
    effects.add(
        MODULE, "ledger-entries-kept", locked.stream().mapToLong(PermissionRow::lastNumber).sum());
  }

  /**
   * Denials of profiles that were absorbed are on record for the one that goes on (rule C3.5); a
   * restriction ends with what it is about.
   */
  private List<KeptDenial> denials(ProfileErased erased, List<PermissionRow> locked) {
    List<KeptDenial> denials = new ArrayList<>();
    locked.stream()
        .filter(row -> row.profile().equals(erased.profile()))
        .forEach(
            row ->
                row.states()
                    .forEach(
                        (matter, state) -> {
                          if (state.denies() && !matter.purpose().equals(Restrictions.CODE)) {
                            denials.add(
                                KeptDenial.of(
                                    matter,
                                    state,
                                    ledger.newest(row.profile(), matter).orElseThrow()));
                          }
                        }));
    return denials;
  }

  /** By what a waiting request may name the person: a word, a colon, and one of these. */
  private static String[] names(ProfileErased erased) {
    return Stream.concat(
            erased.identifiers().stream().map(KnownBy::value),
            erased.profiles().stream().map(ProfileId::toString))
        .toArray(String[]::new);
  }

  private int delete(String table, Object profiles) {
    return statements.change(
        "delete from consent." + table + " where profile_id = any(?)", profiles);
  }
}
