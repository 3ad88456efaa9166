package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Source;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.kernel.ProfileId;

/**
 * Ends each yes that merges had carried over, once one of these merges is undone (rule C3.16): it
 * was somebody else's.
 */
@ApplicationScoped
class CarriedConsents {

  /** How the place of an entry begins that repeats one of the profile named after it. */
  static final String MERGE = "merge ";

  private static final int MOST_HOPS = 64;

  @Inject PermissionRows rows;
  @Inject Ledger ledger;

  /**
   * What a profile's row must take back after a split: a yes of its own, if there was one before,
   * comes back; else the consent has ended.
   */
  List<Choice> ended(PermissionRow row, ProfileId other) {
    List<Choice> choices = new ArrayList<>();
    row.states()
        .forEach(
            (matter, state) -> {
              if (state.kind() == Kind.MERGED_GIVEN) {
                LedgerEntry entry = ledger.newest(row.profile(), matter).orElseThrow();
                if (!holds(row.profile(), matter, entry)) {
                  choices.add(instead(row.profile(), matter, entry, other));
                }
              }
            });
    return choices;
  }

  /** Whether every profile on the way of a carried yes is still part of the next. */
  private boolean holds(ProfileId profile, Matter matter, LedgerEntry carried) {
    ProfileId holder = profile;
    LedgerEntry entry = carried;
    for (int hops = 0; hops < MOST_HOPS; hops++) {
      Optional<ProfileId> from = from(entry);
      if (from.isEmpty()) {
        return true;
      }
      Optional<PermissionRow> giver = rows.read(from.get());
      Optional<LedgerEntry> said = ledger.newest(from.get(), matter);
      if (giver.flatMap(PermissionRow::mergedInto).filter(holder::equals).isEmpty()
          || said.isEmpty()) {
        return false;
      }
      holder = from.get();
      entry = said.get();
    }
    return false;
  }

  /** Whose yes an entry repeats; empty for one that was said, or is the profile's own again. */
  private static Optional<ProfileId> from(LedgerEntry entry) {
    String place = entry.source().place();
    return entry.kind() == Kind.MERGED_GIVEN && place.startsWith(MERGE)
        ? Optional.of(ProfileId.of(place.substring(MERGE.length())))
        : Optional.empty();
  }

  private Choice instead(ProfileId profile, Matter matter, LedgerEntry carried, ProfileId other) {
    Optional<LedgerEntry> own = ledger.newestBefore(profile, matter, carried.number());
    while (own.isPresent() && own.get().kind().gives() && !holds(profile, matter, own.get())) {
      own = ledger.newestBefore(profile, matter, own.get().number());
    }
    String why = "split " + other;
    return own.filter(entry -> entry.kind().gives())
        .map(entry -> repeated(Kind.MERGED_GIVEN, entry, from(entry).isEmpty() ? why : null))
        .orElseGet(() -> repeated(Kind.EXPIRED, carried, why));
  }

  /** One that still holds by another merge goes on to name that one. */
  private static Choice repeated(Kind kind, LedgerEntry entry, String why) {
    Source said = entry.source();
    return Choice.repeated(
        kind,
        entry,
        new Source(said.channel(), why == null ? said.place() : why, Actor.TAKT, said.language()));
  }
}
