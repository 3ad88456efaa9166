package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Retirement;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;

/** The purposes, as the company publishes them. */
@ApplicationScoped
class PurposeRegister implements Purposes {

  private static final int MOST_VERSIONS = 1000;

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Publishing publishing;
  @Inject Retiring retiring;
  @Inject Retirements retirements;
  @Inject CurrentPurposes current;

  @Override
  public Purpose publish(PurposeDraft draft) {
    Purpose published = publishing.publish(draft, Optional.empty());
    current.forget();
    return published;
  }

  @Override
  public Purpose replace(PurposeDraft draft, int expected) {
    Purpose published = publishing.replace(draft, expected, Optional.empty());
    current.forget();
    return published;
  }

  @Override
  public Optional<Purpose> find(PurposeCode code) {
    return current.now().find(code);
  }

  @Override
  @Atomic
  public Optional<Purpose> find(PurposeCode code, int version) {
    return Optional.ofNullable(
            entities.find(PublishedVersion.class, new PublishedVersion.Key(code.value(), version)))
        .map(PublishedVersion::purpose);
  }

  @Override
  public List<Purpose> all() {
    return current.now().all();
  }

  @Override
  @Atomic
  public List<Purpose> versions(PurposeCode code) {
    return entities
        .createQuery(
            "select v from PublishedVersion v where v.key.code = :code order by v.key.version",
            PublishedVersion.class)
        .setParameter("code", code.value())
        .setMaxResults(MOST_VERSIONS)
        .getResultStream()
        .map(PublishedVersion::purpose)
        .toList();
  }

  @Override
  public List<Purpose> require(PurposeSet codes) {
    return current.require(codes);
  }

  @Override
  public Optional<Purpose> known(PurposeCode code) {
    return current.now().known(code);
  }

  @Override
  public List<Purpose> requireKnown(PurposeSet codes) {
    return current.requireKnown(codes);
  }

  @Override
  public Retirement retire(PurposeCode code, int expected, String by, String reason) {
    retiring.retire(code, expected, by, reason);
    current.forget();
    return retirements.find(code).orElseThrow();
  }

  @Override
  public Optional<Retirement> retirement(PurposeCode code) {
    return retirements.find(code);
  }

  @Override
  public List<Retirement> retired() {
    return retirements.all();
  }
}
