package takt.profiles.test;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.consent.Consents;
import takt.consent.ErasedPersons;
import takt.consent.Purposes;
import takt.consent.SignedDocuments;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.Transactions;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;
import takt.profiles.AttributeNames;
import takt.profiles.Attributes;
import takt.profiles.BoughtItems;
import takt.profiles.CompanyTime;
import takt.profiles.ComputedTraits;
import takt.profiles.ConsentCategories;
import takt.profiles.CountedEvents;
import takt.profiles.Erasures;
import takt.profiles.EventTypes;
import takt.profiles.Events;
import takt.profiles.Explanations;
import takt.profiles.FamiliarityLevels;
import takt.profiles.Identifier;
import takt.profiles.IdentifierTypes;
import takt.profiles.IdentityProtection;
import takt.profiles.IncomingEvent;
import takt.profiles.Looks;
import takt.profiles.PersonRequests;
import takt.profiles.PersonalData;
import takt.profiles.Profiles;
import takt.profiles.PurchaseCategories;
import takt.profiles.PurchaseRhythms;
import takt.profiles.Recipients;
import takt.profiles.Scales;
import takt.profiles.Segments;
import takt.profiles.SituationConditions;
import takt.profiles.Situations;
import takt.profiles.TrackingPlan;

/**
 * The module's beans, put together over a fresh database as the server would, with consents that
 * are kept in memory. Each {@link #atomic} is a transaction.
 */
public final class World implements AutoCloseable {

  private static final Map<Class<?>, String> FACES =
      Map.ofEntries(
          Map.entry(Events.class, "takt.profiles.event.EventIntake"),
          Map.entry(CountedEvents.class, "takt.profiles.event.EventCounts"),
          Map.entry(EventTypes.class, "takt.profiles.event.EventTypeCatalogue"),
          Map.entry(TrackingPlan.class, "takt.profiles.plan.Plan"),
          Map.entry(ConsentCategories.class, "takt.profiles.plan.StoredCategories"),
          Map.entry(Looks.class, "takt.profiles.access.StoredLooks"),
          Map.entry(PersonRequests.class, "takt.profiles.desk.StoredRequests"),
          Map.entry(Recipients.class, "takt.profiles.notice.StoredRecipients"),
          Map.entry(PersonalData.class, "takt.profiles.access.OwnData"),
          Map.entry(Erasures.class, "takt.profiles.erasure.ErasureDesk"),
          Map.entry(Profiles.class, "takt.profiles.view.ProfileBook"),
          Map.entry(PurchaseCategories.class, "takt.profiles.buying.StoredCategories"),
          Map.entry(PurchaseRhythms.class, "takt.profiles.buying.StoredRhythms"),
          Map.entry(BoughtItems.class, "takt.profiles.buying.StoredBoughtItems"),
          Map.entry(FamiliarityLevels.class, "takt.profiles.view.Familiarities"),
          Map.entry(Explanations.class, "takt.profiles.identity.StoredExplanations"),
          Map.entry(IdentityProtection.class, "takt.profiles.identity.ProtectedIdentity"),
          Map.entry(IdentifierTypes.class, "takt.profiles.identity.TypeCatalogue"),
          Map.entry(Attributes.class, "takt.profiles.attribute.AttributeDesk"),
          Map.entry(ComputedTraits.class, "takt.profiles.trait.TraitDesk"),
          Map.entry(CompanyTime.class, "takt.profiles.store.CompanyZone"),
          Map.entry(SituationConditions.class, "takt.profiles.cel.Situations"),
          Map.entry(Segments.class, "takt.profiles.segment.SegmentDesk"),
          Map.entry(Scales.class, "takt.profiles.segment.ScaleDesk"),
          Map.entry(Situations.class, "takt.profiles.situation.DeclaredFacets"),
          Map.entry(AttributeNames.class, "takt.profiles.sensitive.NameDesk"));

  public final PlainConsents consents;
  public final PlainErasedPersons erased;
  public final List<Object> fired = new ArrayList<>();

  /** What hears every event before it counts as fired; it may fail. */
  public Consumer<Object> hearing = event -> {};

  public Instant now = Instant.parse("2026-01-01T12:00:00Z");

  private final Database.Kind kind;
  private final Map<Class<?>, String> faces;
  private final EntityManagerFactory factory;
  private final EntityManager entities;
  private final Map<String, Object> beans = new HashMap<>();

  public World(Database.Kind kind) {
    this(kind, Map.of(), List.of());
  }

  /**
   * A world with the beans of other modules beside this one's.
   *
   * @param faces which class is behind which of their faces
   * @param modules the other modules, by their schemas
   */
  public World(Database.Kind kind, Map<Class<?>, String> faces, Collection<String> modules) {
    this.kind = kind;
    this.faces = new HashMap<>(FACES);
    this.faces.putAll(faces);
    factory = Databases.fresh(kind, "profiles").with(modules).entities(modules);
    entities = factory.createEntityManager();
    Statements statements = new LocalStatements(() -> entities);
    consents = new PlainConsents(statements);
    erased = new PlainErasedPersons(consents);
    beans.put(Statements.class.getName(), statements);
    beans.put(ErasedPersons.class.getName(), erased);
    beans.put(SignedDocuments.class.getName(), new PlainDocuments());
    beans.put(Transactions.class.getName(), new WorldTransactions(entities));
  }

  public Events events() {
    return bean(Events.class);
  }

  public EventTypes types() {
    return bean(EventTypes.class);
  }

  public Erasures erasures() {
    return bean(Erasures.class);
  }

  public Profiles profiles() {
    return bean(Profiles.class);
  }

  /** Runs the work in a transaction. */
  public <T> T atomic(Supplier<T> work) {
    entities.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (done) {
        entities.getTransaction().commit();
      } else {
        entities.getTransaction().rollback();
      }
      // As on the server, what one transaction has read the next one reads anew.
      entities.clear();
    }
  }

  /** What a query's first column holds. */
  public List<?> column(String sql) {
    return atomic(() -> entities.createNativeQuery(sql, Object.class).getResultList());
  }

  /** Changes rows, in the transaction that is open. */
  public void change(String sql) {
    bean(Statements.class).change(sql);
  }

  /** A tracked event of a customer. */
  public static IncomingEvent track(
      String id, String name, String customer, String at, String properties) {
    return new IncomingEvent(
        id,
        IncomingEvent.Kind.TRACK,
        name,
        Optional.of(Identifier.customer(customer)),
        Optional.empty(),
        Instant.parse(at),
        json(properties));
  }

  public static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  @SuppressWarnings("unchecked")
  public <T> T bean(Class<T> type) {
    String name = faces.getOrDefault(type, type.getName());
    Object known = beans.get(name);
    return (T) (known != null ? known : make(name));
  }

  /** Changes what a bean was configured with, as if the server had been started with that. */
  public void configure(Class<?> type, String field, int value) {
    Object bean = bean(type);
    try {
      Field configured = bean.getClass().getDeclaredField(field);
      configured.setAccessible(true);
      configured.set(bean, value);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(field, failed);
    }
  }

  /** Fires events as the beans here do. */
  @SuppressWarnings("unchecked")
  public <T> Event<T> firing() {
    return (Event<T>) new Recorded();
  }

  /** Puts a bean in that the server would bring. */
  public <T> void put(Class<T> type, T bean) {
    beans.put(type.getName(), bean);
  }

  /** Lets a bean hear what it observes, as soon as it is fired. */
  public void observing(String name) {
    Object bean = bean(name);
    for (Method method : bean.getClass().getDeclaredMethods()) {
      if (method.getParameterCount() == 1
          && method.getParameters()[0].isAnnotationPresent(Observes.class)) {
        method.setAccessible(true);
        Consumer<Object> others = hearing;
        hearing =
            event -> {
              others.accept(event);
              if (method.getParameterTypes()[0].isInstance(event)) {
                call(bean, method, event);
              }
            };
      }
    }
  }

  private static void call(Object bean, Method method, Object... arguments) {
    try {
      method.invoke(bean, arguments);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(method.toString(), failed);
    }
  }

  /** A bean that only its own package knows. */
  public Object bean(String name) {
    Object known = beans.get(name);
    return known != null ? known : make(name);
  }

  private Object make(String name) {
    try {
      Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      Object bean = constructor.newInstance();
      beans.put(name, bean);
      for (Field field : bean.getClass().getDeclaredFields()) {
        if (field.getAnnotations().length > 0) {
          field.setAccessible(true);
          field.set(bean, value(field));
        }
      }
      for (Method method : bean.getClass().getDeclaredMethods()) {
        if (method.isAnnotationPresent(PostConstruct.class)) {
          method.setAccessible(true);
          call(bean, method);
        }
      }
      return bean;
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(name, failed);
    }
  }

  private Object value(Field field) {
    Class<?> type = field.getType();
    if (type == EntityManager.class) {
      return entities;
    }
    if (type == Consents.class || type == Purposes.class) {
      return type == Consents.class ? consents : consents.purposes();
    }
    if (type == Clock.class) {
      return new Clock() {
        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
    }
    if (type == Event.class) {
      return new Recorded();
    }
    if (type == DataSource.class) {
      return source();
    }
    if (type == boolean.class) {
      return true;
    }
    ConfigProperty configured = field.getAnnotation(ConfigProperty.class);
    return configured == null ? bean(type) : configured(type, configured.defaultValue());
  }

  private Object configured(Class<?> type, String text) {
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    if (type == Duration.class) {
      return Duration.parse(text);
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    return type == String.class ? text : bean(type);
  }

  /** All that the module asks it is which kind of database it is. */
  private DataSource source() {
    return kind == Database.Kind.H2 ? named("H2") : named("PostgreSQL");
  }

  private static DataSource named(String product) {
    return (DataSource)
        answering(
            DataSource.class,
            answering(Connection.class, answering(DatabaseMetaData.class, product)));
  }

  private static Object answering(Class<?> type, Object answer) {
    return Proxy.newProxyInstance(
        World.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, all) -> method.getReturnType() == void.class ? null : answer);
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }

  private final class Recorded implements Event<Object> {

    @Override
    public void fire(Object event) {
      hearing.accept(event);
      fired.add(event);
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event) {
      throw new IllegalStateException("Nothing is told asynchronously");
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      throw new IllegalStateException("Nothing is told asynchronously");
    }

    @Override
    public Event<Object> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new IllegalStateException("not used");
    }

    @Override
    public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new IllegalStateException("not used");
    }
  }
}
