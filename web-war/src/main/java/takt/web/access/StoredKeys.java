package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
}
