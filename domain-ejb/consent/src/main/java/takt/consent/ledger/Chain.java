package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.consent.LedgerEntry;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.State;
import takt.consent.permission.States;

/** Checks a profile's whole ledger against its seals and against its permission row. */
@ApplicationScoped
public class Chain {

  private static final int PAGE = 500;

  @Inject Ledger ledger;
  @Inject Seals seals;
  @Inject Evidences evidences;

  /** Checks everything up to the entry at which the row stands (rules C2.1 to C2.3). */
  public Checked check(PermissionRow row) {
    States states = States.NONE;
    String seal = "";
    long number = 0;
    while (number < row.lastNumber()) {
      int most = (int) Math.min(PAGE, row.lastNumber() - number);
      List<LedgerEntry> page = ledger.read(row.profile(), number, most);
      for (LedgerEntry entry : page) {
        if (entry.number() != number + 1 || !holds(entry, seal)) {
          return new Checked(number, Optional.of(number + 1), false);
        }
        number = entry.number();
        seal = entry.seal();
        states = states.with(Ledger.matter(entry), State.of(entry));
      }
      if (page.size() < most) {
        return new Checked(number, Optional.of(number + 1), false);
      }
    }
    boolean ends = seal.equals(row.lastSeal()) && states.equals(row.states());
    return new Checked(number, Optional.empty(), ends);
  }

  private boolean holds(LedgerEntry entry, String before) {
    boolean evident = entry.details().evidence().isEmpty() || evidences.holds(entry);
    return evident && seals.sealed(entry, before).equals(entry);
  }

  /**
   * What was found.
   *
   * @param checked how many entries hold
   * @param broken the number of the first that is changed or missing
   * @param agrees whether the permission row says what the ledger says
   */
  public record Checked(long checked, Optional<Long> broken, boolean agrees) {

    /** Whether nothing is wrong. */
    public boolean holds() {
      return broken.isEmpty() && agrees;
    }
  }
}
