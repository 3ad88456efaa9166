package takt.consent.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.ImportedChoice;
import takt.consent.ImportedChoices.Outcome;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Proof;
import takt.consent.Purpose;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.State;
import takt.consent.purpose.Snapshot;
import takt.kernel.PurposeCode;

/** What is recorded for one person of a chunk of imported choices. For one transaction. */
final class ImportedPerson {

  private final Ledger ledger;
  private final Snapshot snapshot;
  private final Instant now;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Map<PurposeCode, Choice> pending = new LinkedHashMap<>();
  private final PermissionRow before;
  private PermissionRow row;
  private boolean denied;

  ImportedPerson(Ledger ledger, Snapshot snapshot, PermissionRow row, Instant now) {
    this.ledger = ledger;
    this.snapshot = snapshot;
    before = row;
    this.row = row;
    this.now = now;
  }

  /**
   * A person's yes.
   *
   * @param shown the version whose text was shown
   */
  Outcome yes(ImportedChoice said, Purpose purpose, Purpose shown) {
    write(purpose.code());
    Optional<State> state = row.states().find(purpose.code());
    if (state.map(State::denies).orElse(false)) {
      return Outcome.DENIAL_STANDS;
    }
    if (end(said, purpose).map(until -> !until.isAfter(now)).orElse(false)) {
      return Outcome.EXPIRED;
    }
    if (state.isPresent() && state.get().gives() && state.get().version() >= shown.version()) {
      return Outcome.UNCHANGED;
    }
    if (excluded(purpose)) {
      return Outcome.EXCLUDED;
    }
    add(Kind.GIVEN, said, shown, end(said, purpose));
    return Outcome.GIVEN;
  }

  /** A person's no. */
  Outcome no(ImportedChoice said, Purpose purpose, Purpose shown) {
    write(purpose.code());
    Optional<State> state = row.states().find(purpose.code());
    if (state.map(State::denies).orElse(false)) {
      return Outcome.UNCHANGED;
    }
    if (state.isPresent() && laterYes(said, purpose)) {
      return Outcome.LATER_YES;
    }
    add(denial(purpose, state), said, shown, Optional.empty());
    denied = true;
    return Outcome.DENIED;
  }

  private void add(Kind kind, ImportedChoice said, Purpose shown, Optional<Instant> until) {
    String hash = Snapshot.textHash(shown, said.source().language());
    pending.put(
        said.purpose(),
        Choice.made(
            kind,
            Matter.whole(said.purpose()),
            shown,
            hash,
            said.source(),
            Proof.from(said.at(), said.evidence()),
            until));
  }

  /** What is pending is appended once there is more to say about the same purpose. */
  private void write(PurposeCode purpose) {
    if (pending.containsKey(purpose)) {
      write();
    }
  }

  private void write() {
    Appended appended = ledger.append(row, List.copyOf(pending.values()), now);
    pending.clear();
    entries.addAll(appended.entries());
    row = appended.row();
  }

  /** Writes what is pending; answers all entries made. */
  Appended written() {
    write();
    return new Appended(row, List.copyOf(entries));
  }

  /** The person's row as it was before. */
  PermissionRow before() {
    return before;
  }

  /** Whether there is a new denial to clean up after. */
  boolean denied() {
    return denied;
  }

  /** Only what the person said themselves, and later, holds against their no (rule C8.7). */
  private boolean laterYes(ImportedChoice said, Purpose purpose) {
    return ledger
        .newest(row.profile(), Matter.whole(purpose.code()))
        .filter(entry -> entry.kind().gives() && entry.at().isAfter(said.at()))
        .map(entry -> entry.source().actor())
        .filter(
            actor ->
                actor == Actor.PERSON
                    || (actor == Actor.STAFF && !purpose.terms().directMarketing()))
        .isPresent();
  }

  private static Optional<Instant> end(ImportedChoice said, Purpose purpose) {
    return purpose
        .terms()
        .expiryDays()
        .map(days -> said.at().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(days)));
  }

  private boolean excluded(Purpose purpose) {
    write();
    return snapshot.recorded(row, now, true).all().values().stream()
        .filter(Permission::allowed)
        .map(Permission::purpose)
        .anyMatch(
            other ->
                purpose.terms().excludes().contains(other)
                    || snapshot
                        .find(other)
                        .map(one -> one.terms().excludes().contains(purpose.code()))
                        .orElse(false));
  }

  private static Kind denial(Purpose purpose, Optional<State> state) {
    if (purpose.basis() == LegalBasis.LEGITIMATE_INTEREST) {
      return Kind.OBJECTED;
    }
    return state.isPresent() ? Kind.WITHDRAWN : Kind.REFUSED;
  }
}
