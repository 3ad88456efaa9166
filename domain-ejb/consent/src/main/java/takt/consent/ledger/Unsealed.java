package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.LedgerEntry;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * The entries that wait to be sealed (rule C5.2). PostgreSQL itself notes each entry that is
 * appended; H2 has no triggers in SQL and is told.
 */
@ApplicationScoped
public class Unsealed {

  private static final String TAKE_H2 =
      "select entry from old table (delete from consent.unsealed fetch first ? rows only)";
  private static final String TAKE_POSTGRESQL =
      "with taken as (delete from consent.unsealed where ctid = any(array("
          + "select ctid from consent.unsealed limit ?)) returning entry) select entry from taken";

  private static final Comparator<LedgerEntry> OLDEST_FIRST =
      Comparator.comparing(LedgerEntry::at)
          .thenComparing(LedgerEntry::profile)
          .thenComparing(LedgerEntry::number);

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Statements statements;

  /** Notes entries, in the transaction that appends them. */
  void note(List<LedgerEntry> appended) {
    if (embedded()) {
      statements.change(
          "insert into consent.unsealed (entry) select t.entry from unnest(?) as t(entry)",
          (Object) appended.stream().map(LedgerEntry::id).toArray(UUID[]::new));
    }
  }

  /**
   * Takes entries off the list and reads them, oldest first. Needs a transaction; they wait again
   * if it is rolled back.
   */
  @SuppressWarnings("unchecked") // The query says what it gives.
  public List<LedgerEntry> take(int most) {
    UUID[] taken =
        statements
            .query(
                embedded() ? TAKE_H2 : TAKE_POSTGRESQL, row -> row.getObject(1, UUID.class), most)
            .toArray(UUID[]::new);
    Stream<SealedEntry> entries =
        entities
            .createNativeQuery("select * from consent.ledger where id = any(?1)", SealedEntry.class)
            .setParameter(1, taken)
            .getResultStream();
    return entries.map(SealedEntry::entry).sorted(OLDEST_FIRST).toList();
  }

  /** Whether nothing waits. */
  public boolean isEmpty() {
    return statements
        .query("select 1 from consent.unsealed fetch first 1 rows only", row -> row.getInt(1))
        .isEmpty();
  }

  /** How many wait. */
  public long count() {
    return statements.query("select count(*) from consent.unsealed", row -> row.getLong(1)).get(0);
  }

  private boolean embedded() {
    return statements.kind() == Database.Kind.H2;
  }
}
