package takt.consent.test;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import takt.platform.Atomic;
import takt.platform.Transactions;

/**
 * Transactions as the server gives them, on one database without a server: per thread, with an
 * entity manager that lives as long as the transaction, and tried again after passing refusals.
 */
final class LocalTransactions extends Transactions implements AutoCloseable {

  private static final Set<String> PASSING = Set.of("40001", "40P01", "23505", "HYT00", "90131");

  private final EntityManagerFactory factory;
  private final Queue<EntityManager> readers = new ConcurrentLinkedQueue<>();

  @SuppressWarnings("ThreadLocalUsage") // one per database: tests have several
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage") // likewise
  private final ThreadLocal<EntityManager> reading;

  LocalTransactions(EntityManagerFactory factory) {
    this.factory = factory;
    this.reading = ThreadLocal.withInitial(this::open);
  }

  @Override
  public boolean active() {
    return current.get() != null;
  }

  @Override
  public <T> T call(Callable<T> work) throws Exception {
    if (active()) {
      return work.call();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (Exception failure) {
        if (attempt == Atomic.TRIES || !passing(failure)) {
          throw failure;
        }
      }
    }
  }

  private <T> T once(Callable<T> work) throws Exception {
    try (EntityManager entities = factory.createEntityManager()) {
      current.set(entities);
      entities.getTransaction().begin();
      try {
        T result = work.call();
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    } finally {
      current.remove();
    }
  }

  /** What a bean gets injected: the transaction's entity manager, or one for queries alone. */
  EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager entities = active() ? current.get() : reader();
              try {
                return method.invoke(entities, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private EntityManager open() {
    EntityManager entities = factory.createEntityManager();
    readers.add(entities);
    return entities;
  }

  @Override
  public void close() {
    readers.forEach(EntityManager::close);
  }

  private EntityManager reader() {
    EntityManager entities = reading.get();
    entities.clear();
    return entities;
  }

  private static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && PASSING.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
