package takt.consent.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import takt.consent.CookieCatalogue;
import takt.consent.CookieCategory;
import takt.consent.CookieChanged;
import takt.consent.KnownCookie;
import takt.consent.MappedCategory;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;

/** Looks cookies up in the Open Cookie Database, and keeps what its categories mean here. */
@ApplicationScoped
class CatalogueDesk implements CookieCatalogue {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject CurrentPurposes current;

  private final OpenCookieDatabase database = OpenCookieDatabase.shipped();

  @Override
  public int size() {
    return database.size();
  }

  @Override
  public List<KnownCookie> find(String name, String host) {
    return database.find(name, host).limit(MOST).toList();
  }

  @Override
  @Atomic
  public List<MappedCategory> mapped() {
    return entities
        .createQuery("select c from CategoryRow c", CategoryRow.class)
        .getResultStream()
        .map(CategoryRow::mapped)
        .sorted(Comparator.comparing(MappedCategory::category))
        .toList();
  }

  @Override
  @Atomic
  public MappedCategory map(CookieCategory category, PurposeCode purpose, int expected) {
    Optional<CategoryRow> known = lock(category, expected);
    current.require(PurposeSet.of(purpose));
    CategoryRow row = known.orElseGet(() -> new CategoryRow(category));
    row.choose(purpose);
    entities.persist(row);
    entities.flush();
    return row.mapped();
  }

  @Override
  @Atomic
  public void unmap(CookieCategory category, int expected) {
    lock(category, expected).ifPresent(entities::remove);
    entities.flush();
  }

  private Optional<CategoryRow> lock(CookieCategory category, int expected) {
    Optional<CategoryRow> known =
        Optional.ofNullable(
            entities.find(CategoryRow.class, category, LockModeType.PESSIMISTIC_WRITE));
    int revision = known.map(row -> row.revision).orElse(0);
    if (revision != expected) {
      throw new CookieChanged("this category's purpose", revision);
    }
    return known;
  }
}
