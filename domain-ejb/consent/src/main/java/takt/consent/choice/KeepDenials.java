package takt.consent.choice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Source;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.optout.OptOuts;
import takt.consent.permission.Absorptions;
import takt.consent.permission.Matter;
import takt.consent.permission.Merging;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.States;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;

/**
 * Lets every denial hold when profiles merge or are split, and ends what only the merge had
 * permitted (rules C3.5, C3.6 and C3.16).
 *
 * <p>It is told last, after the other modules have moved what is theirs: then it has them clean up
 * what came to a profile that denies it, or was owed before the merge, as after an opt-out.
 */
@ApplicationScoped
class KeepDenials {

  private static final int LAST = Interceptor.Priority.APPLICATION + 900;

  @Inject PermissionRows rows;
  @Inject Absorptions absorptions;
  @Inject Ledger ledger;
  @Inject CarriedConsents carried;
  @Inject OptOuts optOuts;

  @Transactional(TxType.MANDATORY)
  void on(@Observes @Priority(LAST) ProfilesMerged merged) {
    Instant at = merged.at().truncatedTo(ChronoUnit.MICROS);
    Pair pair = lock(merged.kept(), merged.absorbed());
    Map<Matter, Kind> taken = Merging.merged(pair.first.states(), pair.second.states());
    Appended appended = take(pair.first, taken, pair.second, "merge", at);
    rows.store(pair.second.into(Optional.of(merged.kept())));
    absorptions.begin(merged.absorbed(), merged.kept(), at);
    optOuts.cleanUpDenied(pair.first, appended, at);
  }

  @Transactional(TxType.MANDATORY)
  void on(@Observes @Priority(LAST) ProfilesSplit split) {
    Instant at = split.at().truncatedTo(ChronoUnit.MICROS);
    Pair pair = lock(split.kept(), split.restored());
    States kept = pair.first.states();
    States restored = pair.second.states();
    PermissionRow alive = pair.second.into(Optional.empty());
    rows.store(alive);
    absorptions.end(split.restored(), at);
    Appended first = take(pair.first, Merging.denials(kept, restored), pair.second, "split", at);
    Appended second = take(alive, Merging.denials(restored, kept), pair.first, "split", at);
    first = endCarried(first, split.restored(), at);
    second = endCarried(second, split.kept(), at);
    optOuts.cleanUpDenied(pair.first, first, at);
    optOuts.cleanUpDenied(alive, second, at);
  }

  private Appended endCarried(Appended appended, ProfileId other, Instant at) {
    Appended ended = ledger.append(appended.row(), carried.ended(appended.row(), other), at);
    List<LedgerEntry> entries = new ArrayList<>(appended.entries());
    entries.addAll(ended.entries());
    return new Appended(ended.row(), entries);
  }

  private Pair lock(ProfileId first, ProfileId second) {
    rows.lock(List.of(first, second));
    return new Pair(rows.lock(first), rows.lock(second));
  }

  /** Each entry points at the text of the other's entry that it repeats. */
  private Appended take(
      PermissionRow own, Map<Matter, Kind> taken, PermissionRow other, String why, Instant at) {
    List<Choice> choices = new ArrayList<>();
    taken.forEach(
        (matter, kind) -> {
          LedgerEntry repeated = ledger.newest(other.profile(), matter).orElseThrow();
          Source said = repeated.source();
          Source source =
              new Source(said.channel(), why + " " + other.profile(), Actor.TAKT, said.language());
          choices.add(Choice.repeated(kind, repeated, source));
        });
    return ledger.append(own, choices, at);
  }

  private record Pair(PermissionRow first, PermissionRow second) {}
}
