package takt.profiles.test;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import takt.platform.Transactions;

/** Transactions of a world's entity manager. */
final class WorldTransactions extends Transactions {

  private final EntityManager entities;
  private final Queue<Runnable> afterwards = new ArrayDeque<>();

  WorldTransactions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean active() {
    return entities.getTransaction().isActive();
  }

  @Override
  public void afterwards(Runnable work) {
    if (active()) {
      afterwards.add(work);
    } else {
      work.run();
    }
  }

  @Override
  public <T> T call(Callable<T> work) throws Exception {
    if (active()) {
      return work.call();
    }
    entities.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } finally {
      if (done) {
        entities.getTransaction().commit();
      } else {
        entities.getTransaction().rollback();
      }
      while (!afterwards.isEmpty()) {
        afterwards.remove().run();
      }
    }
  }
}
