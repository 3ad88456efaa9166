package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.platform.Atomic;

/** Reads the current purposes, when there are versions that the snapshot does not know. */
@ApplicationScoped
class SnapshotReading {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  /**
   * A snapshot as it was read.
   *
   * @param snapshot the purposes
   * @param count how many versions there were
   * @param at when it was known to be right, in nanoseconds of this process
   */
  record Loaded(Snapshot snapshot, long count, long at) {}

  /** Answers the known snapshot again if nothing was published since. */
  @Atomic
  Loaded read(Loaded known) {
    long at = System.nanoTime();
    long count =
        ((Number)
                entities
                    .createNativeQuery("select count(*) from consent.purpose_version", Long.class)
                    .getSingleResult())
            .longValue();
    boolean same = known != null && known.count() == count;
    return new Loaded(same ? known.snapshot() : new Snapshot(current()), count, at);
  }

  /** The versions that were the current ones at that time. */
  @Atomic
  Snapshot at(Instant time) {
    return new Snapshot(
        entities
            .createQuery(
                "select v from PublishedVersion v where v.key.version = (select"
                    + " max(o.key.version) from PublishedVersion o where o.key.code = v.key.code"
                    + " and o.publishedAt <= :time)",
                PublishedVersion.class)
            .setParameter("time", time)
            .setMaxResults(Purposes.MOST)
            .getResultStream()
            .map(PublishedVersion::purpose)
            .toList());
  }

  /** The current versions, as this transaction sees them. */
  List<Purpose> current() {
    return entities
        .createQuery(
            "select v from PublishedVersion v, PublishedPurpose p"
                + " where v.key.code = p.code and v.key.version = p.current",
            PublishedVersion.class)
        .setMaxResults(Purposes.MOST)
        .getResultStream()
        .map(PublishedVersion::purpose)
        .toList();
  }
}
