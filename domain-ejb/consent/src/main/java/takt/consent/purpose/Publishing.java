package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import takt.consent.BasisChanged;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeExists;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
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

  @Inject Clock clock;

  @Atomic
  Purpose publish(PurposeDraft draft) {
    PurposeCode code = draft.code();
    if (entities.find(PublishedPurpose.class, code.value()) != null) {
      throw new PurposeExists(code);
    }
    int slot =
        1
            + entities
                .createQuery(
                    "select coalesce(max(p.slot), 0) from PublishedPurpose p", Integer.class)
                .getSingleResult();
    if (slot > Purposes.MOST) {
      throw new TooManyPurposes();
    }
    entities.persist(new PublishedPurpose(code.value(), slot));
    entities.flush();
    return store(new PublishedVersion(draft, 1, 1, now()));
  }

  @Atomic
  Purpose replace(PurposeDraft draft, int expected) {
    PurposeCode code = draft.code();
    PublishedPurpose purpose =
        entities.find(PublishedPurpose.class, code.value(), LockModeType.PESSIMISTIC_WRITE);
    if (purpose == null) {
      throw new UnknownPurpose(code);
    }
    if (purpose.current != expected) {
      throw new PurposeVersionReplaced(code, purpose.current);
    }
    PublishedVersion before =
        entities.find(PublishedVersion.class, new PublishedVersion.Key(code.value(), expected));
    if (before.basis != draft.basis()) {
      throw new BasisChanged(code);
    }
    int version = purpose.next();
    int earliestValid = draft.asksAnew() ? version : before.earliestValid;
    return store(new PublishedVersion(draft, version, earliestValid, now()));
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
