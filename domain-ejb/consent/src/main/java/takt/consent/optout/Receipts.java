package takt.consent.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.LedgerEntry;
import takt.consent.PendingCleanUp;
import takt.consent.Receipt;
import takt.consent.Verification;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Chain;
import takt.consent.ledger.Ledger;
import takt.consent.ledger.Seals;
import takt.consent.permission.PermissionRows;
import takt.kernel.Effect;
import takt.kernel.OptedOut;
import takt.platform.Atomic;

/** The receipts of all opt-outs (rule C4.5). */
@ApplicationScoped
public class Receipts {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Ledger ledger;
  @Inject Chain chain;
  @Inject PermissionRows rows;
  @Inject Seals seals;

  /** Stores a receipt of what an opt-out appended and did. */
  Receipt store(OptedOut event, Appended appended, List<Effect> effects) {
    StoredReceipt stored = new StoredReceipt(event);
    int count = appended.entries().size();
    stored.proves(appended.row().lastNumber() - count + 1, count);
    stored.add(effects);
    stored.sealed(seal(stored, appended.entries()));
    entities.persist(stored);
    return receipt(stored, appended.entries(), List.of());
  }

  /** Adds what a late clean-up did, and seals anew. */
  void add(StoredReceipt stored, List<Effect> effects) {
    stored.add(effects);
    stored.sealed(seal(stored, entries(stored)));
  }

  /** A receipt as it stands now. */
  @Atomic
  public Optional<Receipt> find(UUID id) {
    return Optional.ofNullable(entities.find(StoredReceipt.class, id))
        .map(stored -> receipt(stored, entries(stored), pending(id)));
  }

  /** Checks a receipt and the whole ledger of its profile (rule C2.2). */
  public Optional<Verification> verify(UUID id) {
    return Optional.ofNullable(entities.find(StoredReceipt.class, id)).map(this::verify);
  }

  private Verification verify(StoredReceipt stored) {
    List<LedgerEntry> entries = entries(stored);
    boolean own = entries.size() == stored.entries && seal(stored, entries).equals(stored.seal);
    return rows.read(stored.profile())
        .map(chain::check)
        .map(
            found ->
                new Verification(stored.id, own && found.holds(), found.checked(), found.broken()))
        .orElse(new Verification(stored.id, false, 0, Optional.empty()));
  }

  private List<LedgerEntry> entries(StoredReceipt stored) {
    return stored.entries == 0
        ? List.of()
        : ledger.read(stored.profile(), stored.firstEntry - 1, stored.entries);
  }

  private List<PendingCleanUp> pending(UUID receipt) {
    return entities
        .createQuery(
            "select c from OwedCleanUp c where c.key.receipt = :receipt order by c.key.module",
            OwedCleanUp.class)
        .setParameter("receipt", receipt)
        .setMaxResults(100)
        .getResultStream()
        .map(OwedCleanUp::pending)
        .toList();
  }

  private String seal(StoredReceipt stored, List<LedgerEntry> entries) {
    List<String> content = new ArrayList<>();
    content.add(stored.id.toString());
    content.add(stored.profile.toString());
    content.add(stored.at.toString());
    content.add(stored.withdrawn);
    if (!stored.silenced.isEmpty()) {
      content.add(stored.silenced);
    }
    entries.forEach(entry -> content.add(entry.seal()));
    content.add(stored.effects);
    return seals.seal(content);
  }

  private static Receipt receipt(
      StoredReceipt stored, List<LedgerEntry> entries, List<PendingCleanUp> pending) {
    return new Receipt(
        stored.id,
        stored.profile(),
        stored.at,
        stored.withdrawn(),
        stored.silenced(),
        entries,
        stored.effects(),
        pending,
        stored.seal);
  }
}
