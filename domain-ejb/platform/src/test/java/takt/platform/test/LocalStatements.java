package takt.platform.test;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.Session;
import takt.platform.Database;
import takt.platform.Statements;

/** Statements on an entity manager's own connection: transactions as tests have them. */
public final class LocalStatements extends Statements {

  private final Supplier<EntityManager> entities;

  /** On the connection of the entity manager that is there at the time. */
  public LocalStatements(Supplier<EntityManager> entities) {
    this.entities = entities;
  }

  @Override
  public Database.Kind kind() {
    String product = work(connection -> connection.getMetaData().getDatabaseProductName());
    return product.equals("H2") ? Database.Kind.H2 : Database.Kind.POSTGRESQL;
  }

  @Override
  protected void needTransaction() {
    // Whose transaction it is, the entity manager knows.
  }

  @Override
  protected <T> T work(Work<T> work) {
    return entities.get().unwrap(Session.class).doReturningWork(work::on);
  }
}
