package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import takt.consent.LedgerEntry;

/** Entries by their position in the whole, sealed ledger. */
@ApplicationScoped
public class SealedEntries {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  /** The entries at these positions, both included, in their order. */
  @SuppressWarnings("unchecked") // The query says what it gives.
  public List<LedgerEntry> read(long first, long last) {
    Stream<SealedEntry> entries =
        entities
            .createNativeQuery(
                "select l.* from consent.sealed s join consent.ledger l on l.id = s.entry"
                    + " where s.position between ?1 and ?2 order by s.position",
                SealedEntry.class)
            .setParameter(1, first)
            .setParameter(2, last)
            .getResultStream();
    return entries.map(SealedEntry::entry).toList();
  }
}
