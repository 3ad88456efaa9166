package takt.consent.test;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.Transactions;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

/** The beans of consent, wired as CDI would, over a fresh database. */
public final class House implements AutoCloseable {

  private static final Map<String, String> BEANS =
      Map.ofEntries(
          Map.entry("takt.consent.Purposes", "takt.consent.purpose.PurposeRegister"),
          Map.entry("takt.consent.Drafts", "takt.consent.purpose.DraftDesk"),
          Map.entry("takt.consent.PlainLanguage", "takt.consent.wording.PlainLanguageCheck"),
          Map.entry("takt.consent.Blocks", "takt.consent.block.SealedBlocks"),
          Map.entry("takt.consent.Consents", "takt.consent.choice.ConsentDesk"),
          Map.entry("takt.consent.ConsentArchive", "takt.consent.archive.StoredArchive"),
          Map.entry("takt.consent.ImportedChoices", "takt.consent.choice.ImportDesk"),
          Map.entry("takt.consent.Cookies", "takt.consent.cookie.CookieDesk"),
          Map.entry("takt.consent.CookieCatalogue", "takt.consent.cookie.CatalogueDesk"),
          Map.entry("takt.consent.ChoiceStatistics", "takt.consent.statistics.StatisticsDesk"),
          Map.entry("takt.consent.OptOutLinks", "takt.consent.link.SealedLinks"),
          Map.entry("takt.consent.SubscriptionLinks", "takt.consent.link.SealedSubscriptions"),
          Map.entry("takt.consent.ChoiceReceipts", "takt.consent.receipt.LedgerReceipts"),
          Map.entry("takt.consent.OptIns", "takt.consent.optin.StoredOptIns"),
          Map.entry("takt.consent.Reminders", "takt.consent.expiry.RemindConsents"),
          Map.entry("takt.consent.Restrictions", "takt.consent.restriction.RecordedRestrictions"),
          Map.entry("takt.consent.Outbox", "takt.consent.outbox.StoredOutbox"),
          Map.entry("takt.consent.ErasedPersons", "takt.consent.erasure.ErasedDesk"),
          Map.entry("takt.consent.StandingChoices", "takt.consent.erasure.RecordedChoices"),
          Map.entry("takt.consent.SignedDocuments", "takt.consent.receipt.SealedDocuments"));

  private static final KeyPair SIGNING = signing();

  private final Databases.Fresh database;
  private final EntityManagerFactory factory;
  private final LocalTransactions transactions;
  private final Map<Class<?>, Object> beans = new HashMap<>();

  /** On a fresh database of this kind; the clock stands still until the test moves it. */
  public House(Database.Kind kind, Clock clock, Modules modules) {
    database = Databases.fresh(kind, "consent");
    factory = database.entities();
    transactions = new LocalTransactions(factory);
    beans.put(Transactions.class, transactions);
    beans.put(Clock.class, clock);
    beans.put(Database.class, new KnownDatabase(kind));
    beans.put(Statements.class, new LocalStatements(transactions::entities));
    beans.put(jakarta.enterprise.inject.spi.BeanManager.class, modules.beans());
    beans.put(org.eclipse.microprofile.metrics.MetricRegistry.class, Modules.uncounted());
  }

  /** The database itself, for looking beneath. */
  public Databases.Fresh database() {
    return database;
  }

  /** Does work in a transaction. */
  public <T> T in(Callable<T> work) {
    try {
      return transactions.call(work);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A bean, with everything that it needs. */
  public <T> T bean(Class<T> type) {
    try {
      Object made = beans.get(type);
      return type.cast(made == null ? make(type) : made);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Object make(Class<?> type) throws ReflectiveOperationException {
    Class<?> bean = Class.forName(BEANS.getOrDefault(type.getName(), type.getName()));
    Constructor<?> constructor = bean.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object made = constructor.newInstance();
    beans.put(type, made);
    for (Field field : bean.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.isAnnotationPresent(PersistenceContext.class)) {
        EntityManager entities = transactions.entities();
        field.set(made, entities);
      } else if (field.isAnnotationPresent(Inject.class)) {
        field.set(made, bean(field.getType()));
      } else if (field.getType() == TransactionSynchronizationRegistry.class) {
        field.set(made, outsideOfServers());
      } else if (field.getType() == SecretKey.class) {
        field.set(made, new SecretKeySpec(new byte[32], "HmacSHA256"));
      } else if (field.getType() == KeyPair.class) {
        field.set(made, SIGNING);
      }
    }
    return made;
  }

  private static KeyPair signing() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** A registry that knows of no transaction: here, they are the entity manager's own. */
  private static Object outsideOfServers() {
    return Proxy.newProxyInstance(
        House.class.getClassLoader(),
        new Class<?>[] {TransactionSynchronizationRegistry.class},
        (registry, method, arguments) -> Status.STATUS_NO_TRANSACTION);
  }

  @Override
  public void close() {
    transactions.close();
    factory.close();
  }

  private static final class KnownDatabase extends Database {
    private final Kind kind;

    KnownDatabase(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
