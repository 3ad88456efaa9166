package takt.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import takt.consent.ConsentHistory;
import takt.consent.LedgerEntry;
import takt.consent.Restrictions;
import takt.consent.ledger.Ledger;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** Reads a ledger purpose by purpose. */
@ApplicationScoped
class Histories {

  private static final int PAGE = 500;

  @Inject Ledger ledger;

  /** The history of each purpose that is asked for, until the entry of this number. */
  List<ConsentHistory> read(ProfileId profile, long until, Predicate<PurposeCode> asked) {
    Map<PurposeCode, Deque<LedgerEntry>> newest = new TreeMap<>();
    long read = 0;
    while (read < until) {
      List<LedgerEntry> page = ledger.read(profile, read, (int) Math.min(PAGE, until - read));
      if (page.isEmpty()) {
        break;
      }
      page.stream()
          .filter(
              entry -> !entry.purpose().equals(Restrictions.CODE) && asked.test(entry.purpose()))
          .forEach(one -> add(newest, one));
      read = page.get(page.size() - 1).number();
    }
    List<ConsentHistory> histories = new ArrayList<>(newest.size());
    newest.forEach((code, all) -> histories.add(new ConsentHistory(code, List.copyOf(all))));
    return histories;
  }

  private static void add(Map<PurposeCode, Deque<LedgerEntry>> newest, LedgerEntry entry) {
    Deque<LedgerEntry> kept = newest.computeIfAbsent(entry.purpose(), code -> new ArrayDeque<>());
    if (kept.size() == ConsentHistory.MOST) {
      kept.removeFirst();
    }
    kept.addLast(entry);
  }
}
