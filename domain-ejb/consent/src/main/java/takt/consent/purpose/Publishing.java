package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import takt.consent.AcceptedWording;
import takt.consent.BasisChanged;
import takt.consent.NotPublishable;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeExists;
import takt.consent.PurposeRetired;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
import takt.consent.Restrictions;
import takt.consent.Terms;
import takt.consent.TooManyPurposes;
import takt.consent.UnknownPurpose;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Writes versions of purposes, each with its texts. */
@ApplicationScoped
class Publishing {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject SnapshotReading reading;
  @Inject Clock clock;

  @Atomic
  Purpose publish(PurposeDraft draft, Optional<AcceptedWording> accepted) {
    PurposeCode code = draft.code();
    if (code.equals(Restrictions.CODE)) {
      throw new PurposeExists(code);
    }
    if (entities.find(PublishedPurpose.class, code.value()) != null) {
      refuseRetired(code);
      throw new PurposeExists(code);
    }
    int slot = 1 + lockAll().stream().mapToInt(purpose -> purpose.slot).max().orElse(0);
    if (slot > Purposes.MOST) {
      throw new TooManyPurposes();
    }
    check(draft);
    entities.persist(new PublishedPurpose(code.value(), slot));
    entities.flush();
    return store(new PublishedVersion(draft, 1, 1, now(), accepted));
  }

  @Atomic
  Purpose replace(PurposeDraft draft, int expected, Optional<AcceptedWording> accepted) {
    PurposeCode code = draft.code();
    PublishedPurpose purpose =
        lockAll().stream()
            .filter(one -> one.code.equals(code.value()))
            .findFirst()
            .orElseThrow(() -> new UnknownPurpose(code));
    refuseRetired(code);
    if (purpose.current != expected) {
      throw new PurposeVersionReplaced(code, purpose.current);
    }
    PublishedVersion before =
        entities.find(PublishedVersion.class, new PublishedVersion.Key(code.value(), expected));
    if (before.basis != draft.basis()) {
      throw new BasisChanged(code);
    }
    check(draft);
    checkCovered(draft, before.terms.terms());
    int version = purpose.next();
    int earliestValid = draft.asksAnew() ? version : before.earliestValid;
    return store(new PublishedVersion(draft, version, earliestValid, now(), accepted));
  }

  /** What is published now stays as it is until this transaction ends. */
  List<PublishedPurpose> lockAll() {
    return entities
        .createQuery("select p from PublishedPurpose p order by p.code", PublishedPurpose.class)
        .setMaxResults(Purposes.MOST)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void refuseRetired(PurposeCode code) {
    if (entities.find(RetiredPurpose.class, code.value()) != null) {
      throw new PurposeRetired(code);
    }
  }

  /** Consent to a text that did not speak of such data does not cover it (rule C1.19). */
  private static void checkCovered(PurposeDraft draft, Terms before) {
    if (!draft.asksAnew()
        && !before.specialCategories().containsAll(draft.terms().specialCategories())) {
      throw new NotPublishable(
          List.of(
              new Flaw(
                  "/asksAnew",
                  "must be true: consent to the earlier version does not cover the special"
                      + " categories of data that this one adds")));
    }
  }

  private void check(PurposeDraft draft) {
    List<Purpose> others = reading.current();
    refuse(new Dependencies(others, draft).flaws());
    refuse(new Bundles(others, draft).flaws());
  }

  private static void refuse(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw new NotPublishable(flaws);
    }
  }

  private Purpose store(PublishedVersion version) {
    Purpose purpose = version.purpose();
    for (Language language : Language.values()) {
      ShownText text = new ShownText(purpose.text(language), language);
      if (entities.find(ShownText.class, text.hash) == null) {
        entities.persist(text);
      }
    }
    entities.persist(version);
    entities.flush();
    return purpose;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
