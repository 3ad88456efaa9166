package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.ImportedChoice;
import takt.consent.ImportedChoices;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.ledger.Ledger;
import takt.consent.optout.OptOuts;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Snapshot;
import takt.kernel.ProfileId;

/** Takes choices that were made elsewhere. */
@ApplicationScoped
class ImportDesk implements ImportedChoices {

  @Inject CurrentPurposes current;
  @Inject Purposes purposes;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject OptOuts optOuts;
  @Inject Clock clock;

  @Override
  @Transactional(TxType.MANDATORY)
  public List<Outcome> record(List<ImportedChoice> choices, CleanUp cleanUp) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Snapshot snapshot = current.latest();
    Map<ProfileId, ImportedPerson> persons = new HashMap<>();
    Map<ProfileId, ImportedPerson> living = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>(choices.size());
    for (ImportedChoice said : choices) {
      ImportedPerson person = persons.get(said.profile());
      if (person == null) {
        PermissionRow row = rows.lockLiving(said.profile());
        person =
            living.computeIfAbsent(
                row.profile(), one -> new ImportedPerson(ledger, snapshot, row, now));
        persons.put(said.profile(), person);
      }
      outcomes.add(record(said, snapshot, person, now));
    }
    living.values().forEach(person -> end(person, cleanUp, now));
    return outcomes;
  }

  private Outcome record(
      ImportedChoice said, Snapshot snapshot, ImportedPerson person, Instant now) {
    Optional<Purpose> found = snapshot.find(said.purpose());
    if (found.isEmpty()) {
      return Outcome.UNKNOWN_PURPOSE;
    }
    if (said.at().isAfter(now)) {
      return Outcome.FUTURE_TIME;
    }
    Purpose purpose = found.get();
    Optional<Purpose> shown = shown(said, purpose);
    if (!said.given()) {
      return purpose.basis().hasSwitch()
          ? person.no(said, purpose, shown.orElse(purpose))
          : Outcome.NO_SWITCH;
    }
    if (purpose.basis() != LegalBasis.CONSENT) {
      return Outcome.NOTHING_TO_CONSENT_TO;
    }
    if (shown.isEmpty()) {
      return Outcome.UNKNOWN_VERSION;
    }
    return purpose.terms().minimumAge().isPresent()
        ? Outcome.AGE_NOT_PROVEN
        : person.yes(said, purpose, shown.get());
  }

  private Optional<Purpose> shown(ImportedChoice said, Purpose purpose) {
    int version = said.version().orElse(purpose.version());
    return version == purpose.version()
        ? Optional.of(purpose)
        : purposes.find(purpose.code(), version);
  }

  private void end(ImportedPerson person, CleanUp cleanUp, Instant now) {
    var written = person.written();
    if (!person.denied()) {
      return;
    }
    if (cleanUp == CleanUp.AT_ONCE) {
      optOuts.cleanUpDenied(person.before(), written, now);
    } else {
      optOuts.oweDenied(person.before(), written, now);
    }
  }
}
