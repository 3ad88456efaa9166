package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import takt.consent.Purpose;
import takt.consent.PurposeNeeded;
import takt.consent.PurposeRetired;
import takt.consent.PurposeVersionReplaced;
import takt.consent.UnknownPurpose;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Ends purposes (rules C1.14 to C1.16). */
@ApplicationScoped
class Retiring {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Publishing publishing;
  @Inject SnapshotReading reading;
  @Inject Retirements retirements;
  @Inject Clock clock;

  @Atomic
  void retire(PurposeCode code, int expected, String by, String reason) {
    PublishedPurpose purpose =
        publishing.lockAll().stream()
            .filter(one -> one.code.equals(code.value()))
            .findFirst()
            .orElseThrow(() -> new UnknownPurpose(code));
    if (entities.find(RetiredPurpose.class, code.value()) != null) {
      throw new PurposeRetired(code);
    }
    if (purpose.current != expected) {
      throw new PurposeVersionReplaced(code, purpose.current);
    }
    List<PurposeCode> needing =
        reading.current().stream()
            .filter(one -> one.terms().needs().contains(code))
            .map(Purpose::code)
            .sorted()
            .toList();
    if (!needing.isEmpty()) {
      throw new PurposeNeeded(code, needing);
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    entities.persist(new RetiredPurpose(code.value(), expected, at, by, reason));
    entities.flush();
    retirements.begin(code, at);
  }
}
