package takt.consent.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import takt.consent.Cookie;
import takt.consent.Cookies;

/** The rows of the register, within a transaction. */
@ApplicationScoped
class CookieRows {

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  Optional<CookieRow> find(String code) {
    return Optional.ofNullable(entities.find(CookieRow.class, code));
  }

  Optional<CookieRow> lock(String code) {
    return Optional.ofNullable(
        entities.find(CookieRow.class, code, LockModeType.PESSIMISTIC_WRITE));
  }

  /** By code; databases differ in how they order texts. */
  List<CookieRow> all() {
    return entities
        .createQuery("select c from CookieRow c", CookieRow.class)
        .setMaxResults(Cookies.MOST)
        .getResultStream()
        .sorted(Comparator.comparing(row -> row.code))
        .toList();
  }

  long count() {
    return entities.createQuery("select count(c) from CookieRow c", Long.class).getSingleResult();
  }

  /** Another entry about the same. */
  Optional<String> twin(Cookie cookie) {
    return entities
        .createQuery(
            "select c.code from CookieRow c where c.name = :name and c.prefix = :prefix"
                + " and c.domain = :domain and c.kind = :kind and c.code <> :code",
            String.class)
        .setParameter("name", cookie.which().name())
        .setParameter("prefix", cookie.which().prefix())
        .setParameter("domain", cookie.which().domain().orElse(""))
        .setParameter("kind", cookie.kind())
        .setParameter("code", cookie.code())
        .getResultStream()
        .findFirst();
  }

  void store(CookieRow row) {
    entities.persist(row);
    entities.flush();
  }

  void remove(CookieRow row) {
    entities.remove(row);
    entities.flush();
  }
}
