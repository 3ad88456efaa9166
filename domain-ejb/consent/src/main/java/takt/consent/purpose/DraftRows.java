package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import takt.consent.DraftChanged;
import takt.consent.Drafts;
import takt.consent.UnknownDraft;
import takt.kernel.PurposeCode;

/** The rows of drafts, within a transaction. */
@ApplicationScoped
class DraftRows {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  Optional<DraftRow> find(PurposeCode code) {
    return Optional.ofNullable(entities.find(DraftRow.class, code.value()));
  }

  Optional<DraftRow> lock(PurposeCode code) {
    return Optional.ofNullable(
        entities.find(DraftRow.class, code.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locks a row at the revision that is expected. */
  DraftRow lock(PurposeCode code, int expected) {
    DraftRow row = lock(code).orElseThrow(() -> new UnknownDraft(code));
    if (row.revision != expected) {
      throw new DraftChanged(code, row.revision);
    }
    return row;
  }

  List<DraftRow> all() {
    return entities
        .createQuery("select d from DraftRow d order by d.code", DraftRow.class)
        .setMaxResults(Drafts.MOST)
        .getResultList();
  }

  void store(DraftRow row) {
    entities.persist(row);
    entities.flush();
  }

  void remove(DraftRow row) {
    entities.remove(row);
    entities.flush();
  }
}
