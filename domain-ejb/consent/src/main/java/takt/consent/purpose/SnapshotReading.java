package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.platform.Atomic;
import takt.platform.Statements;

/**
 * Reads the current purposes, when there are versions or retirements that the snapshot does not
 * know: both are only ever added, so their number tells.
 */
@ApplicationScoped
class SnapshotReading {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Statements statements;

  /**
   * A snapshot as it was read.
   *
   * @param snapshot the purposes
   * @param count how many versions and retirements there were
   * @param at when it was known to be right, in nanoseconds of this process
   */
  record Loaded(Snapshot snapshot, long count, long at) {}

  /** Answers the known snapshot again if nothing was published or retired since. */
  @Atomic
  Loaded read(Loaded known) {
    long at = System.nanoTime();
    long count = count();
    boolean same = known != null && known.count() == count;
    return new Loaded(same ? known.snapshot() : new Snapshot(current(), retired()), count, at);
  }

  /** How many versions and retirements there are. */
  long count() {
    return statements
        .query(
            "select (select count(*) from consent.purpose_version)"
                + " + (select count(*) from consent.purpose_retirement)",
            row -> row.getLong(1))
        .get(0);
  }

  /** The times at which something was published or retired, the first first. */
  List<Instant> turns() {
    return statements.query(
        "select published_at from consent.purpose_version"
            + " union select retired_at from consent.purpose_retirement order by 1",
        row -> row.getObject(1, OffsetDateTime.class).toInstant());
  }

  /** The versions that were the current ones at that time. */
  @Atomic
  Snapshot at(Instant time) {
    return new Snapshot(
        entities
            .createQuery(
                "select v from PublishedVersion v where v.key.version = (select"
                    + " max(o.key.version) from PublishedVersion o where o.key.code = v.key.code"
                    + " and o.publishedAt <= :time) and not exists (select r from RetiredPurpose r"
                    + " where r.code = v.key.code and r.retiredAt <= :time)",
                PublishedVersion.class)
            .setParameter("time", time)
            .setMaxResults(Purposes.MOST)
            .getResultStream()
            .map(PublishedVersion::purpose)
            .toList(),
        List.of());
  }

  /** The current versions, as this transaction sees them. */
  List<Purpose> current() {
    return entities
        .createQuery(
            "select v from PublishedVersion v, PublishedPurpose p"
                + " where v.key.code = p.code and v.key.version = p.current and not exists"
                + " (select r from RetiredPurpose r where r.code = p.code)",
            PublishedVersion.class)
        .setMaxResults(Purposes.MOST)
        .getResultStream()
        .map(PublishedVersion::purpose)
        .toList();
  }

  /** The last versions of the purposes that are over (rule C1.14). */
  private List<Purpose> retired() {
    return entities
        .createQuery(
            "select v from PublishedVersion v, RetiredPurpose r"
                + " where v.key.code = r.code and v.key.version = r.version",
            PublishedVersion.class)
        .setMaxResults(Purposes.MOST)
        .getResultStream()
        .map(PublishedVersion::purpose)
        .toList();
  }
}
