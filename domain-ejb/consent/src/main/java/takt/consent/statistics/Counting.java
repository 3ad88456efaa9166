package takt.consent.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.platform.Transactions;

/**
 * Counts the sealed ledger from where it was left to the last day that is over. A turn is one
 * transaction: it takes the turn, which no other node gets meanwhile, and moves the mark up to
 * which everything is counted together with the counts. So every entry is counted once (rule
 * C10.5).
 */
@ApplicationScoped
class Counting {

  /** So many entries a turn at most. */
  static final int MOST = 4_096;

  /** So many turns at once at most: the timer goes on. */
  private static final int MOST_TURNS = 64;

  @Inject CountedLedger ledger;
  @Inject Counts counts;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /** Counts what is due; returns how many entries it went through. */
  int count() {
    int all = 0;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      int entries = one();
      all += entries;
      if (entries < MOST) {
        break;
      }
    }
    return all;
  }

  private int one() {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    if (!ledger.isDue(today)) {
      return 0;
    }
    return transactions.get(() -> turn(today));
  }

  private int turn(Instant today) {
    Optional<Long> mark = ledger.takeTurn();
    if (mark.isEmpty()) {
      return 0;
    }
    CountedLedger.Part part = ledger.read(mark.get(), MOST, today);
    if (part.entries() == 0) {
      return 0;
    }
    List<MadeChoice> before = ledger.waiting();
    List<MadeChoice> all = new ArrayList<>(before);
    all.addAll(part.choices());
    Groups groups = Groups.of(all);
    counts.add(groups.counted());
    Set<UUID> waited = entries(before);
    Set<UUID> wait = entries(groups.waiting());
    ledger.wait(without(wait, waited), without(waited, wait));
    ledger.mark(mark.get() + part.entries());
    return part.entries();
  }

  private static Set<UUID> entries(List<MadeChoice> choices) {
    Set<UUID> entries = new HashSet<>();
    choices.forEach(choice -> entries.add(choice.entry()));
    return entries;
  }

  private static UUID[] without(Set<UUID> these, Set<UUID> those) {
    return these.stream().filter(one -> !those.contains(one)).toArray(UUID[]::new);
  }
}
