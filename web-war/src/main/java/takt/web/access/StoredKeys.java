package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import takt.platform.Atomic;

/** Reads keys, each in a transaction of its own: the filter that asks has none. */
@ApplicationScoped
class StoredKeys {

  @PersistenceContext(unitName = "access")
  EntityManager entities;

  @Atomic
  Optional<ApiKey> find(String id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id));
  }

  /** Every key, newest first, at most {@value Keys#MOST}. */
  @Atomic
  List<ApiKey> all() {
    return entities
        .createQuery("select k from ApiKey k order by k.createdAt desc, k.id", ApiKey.class)
        .setMaxResults(Keys.MOST)
        .getResultList();
  }
}
