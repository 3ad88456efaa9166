package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.learning.Example;
import takt.campaigns.learning.Examples;
import takt.campaigns.learning.Experience;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.LearningSettings;
import takt.campaigns.learning.Teaching;
import takt.campaigns.regression.SparseVector;
import takt.kernel.ComplaintReceived;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("What is learnt of the log")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class LearningFromTheLogTest {

  private static final UUID CAMPAIGN = new UUID(0, 7);
  private static final String ACTION = Example.action(CAMPAIGN, "main");
  private static final PurposeSet OFFERS = PurposeSet.named("offers");
  private static final LearningSettings SETTINGS = LearningSettings.USUAL;
  private static final SparseVector EVENING =
      new Features().rank(0.8).interest(0.5).is("daypart", "evening").build();

  /** A regretted message, of whoever it was. */
  private static final SparseVector NOTHING = new Features().build();

  private static final int PERSONS = 30;

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.4, G13.8 nothing, a click and a goal count once, however late and often told")
  void correctedLate(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Instant at = Shop.NOW;
      UUID decision = node.decided(ProfileId.next(at), at);
      node.at(at.plus(Duration.ofMinutes(59)));
      node.learnAll();
      assertThat(node.expected()).isCloseTo(expected(node.now), within(1e-9));

      node.at(at.plus(Duration.ofHours(2)));
      node.learnAll();
      node.learnAll();
      assertThat(node.expected()).isCloseTo(expected(node.now, of(0, at)), within(1e-9));

      for (int told = 0; told < 2; told++) {
        node.came(decision, "clicked_at");
        node.at(node.now.plusSeconds(1));
        node.learnAll();
        assertThat(node.expected()).isCloseTo(expected(node.now, of(0.2, at)), within(1e-9));
      }
      node.came(decision, "reached_at");
      node.at(at.plus(Duration.ofDays(20)));
      node.learnAll();
      assertThat(node.expected()).isCloseTo(expected(node.now, of(1, at)), within(1e-9));
      node.came(decision, "complained_at");
      node.at(at.plus(Duration.ofDays(301)));
      node.learnAll();
      assertThat(node.expected()).isCloseTo(expected(node.now, of(-1, at)), within(1e-9));
      assertThat(node.count("example")).as("nothing more can come").isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.9 an opt-out takes back what was learnt, and blames the last message alone")
  void takenBack(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Instant first = Shop.NOW;
      Instant last = first.plus(Duration.ofHours(1));
      ProfileId anna = ProfileId.next(first);
      node.decided(anna, first);
      node.decided(anna, last);
      Instant other = first.plus(Duration.ofMinutes(5));
      node.decided(ProfileId.next(first), other);
      node.at(first.plus(Duration.ofMinutes(90)));
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(expected(node.now, of(0, first), of(0, other)), within(1e-9));

      node.inside(() -> node.anonymising.withdraw(anna, PurposeSet.named("newsletter")));
      node.learnAll();
      assertThat(node.count("example")).as("not of other purposes").isEqualTo(3);
      node.inside(() -> node.anonymising.withdraw(anna, OFFERS));
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(
              expected(node.now, of(0, other), new Example(ACTION, NOTHING, -2, last)),
              within(1e-9));
      assertThat(node.count("example")).isEqualTo(1);
      assertThat(node.count("lesson")).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.9 an erasure takes back and blames nothing, nor does an opt-out a week later")
  void blamesNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ProfileId anna = ProfileId.next(Shop.NOW);
      ProfileId bert = ProfileId.next(Shop.NOW);
      node.decided(anna, Shop.NOW);
      node.decided(bert, Shop.NOW);
      node.at(Shop.NOW.plus(Duration.ofDays(8)));
      node.learnAll();
      node.inside(() -> node.anonymising.anonymise(Set.of(anna)));
      node.inside(() -> node.anonymising.withdraw(bert, OFFERS));
      node.learnAll();
      assertThat(node.expected()).isCloseTo(expected(node.now), within(1e-9));
      assertThat(node.rounds()).isCloseTo(SETTINGS.priorRounds(), within(1e-9));
      assertThat(node.count("example")).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.9 an opt-out blames what was seen last, not what was only decided")
  void blamesWhatWasSeen(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Instant first = Shop.NOW;
      Instant last = first.plus(Duration.ofHours(1));
      Instant later = last.plus(Duration.ofHours(1));
      ProfileId anna = ProfileId.next(first);
      UUID seen = node.decided(anna, first);
      node.decided(anna, last);
      node.came(seen, "exposed_at");
      ProfileId bert = ProfileId.next(first);
      UUID clicked = node.decided(bert, first);
      node.decided(bert, later);
      // Nobody reports here what was seen: a click shows that it was, but of the others too.
      node.came(clicked, "exposed_at");
      node.came(clicked, "clicked_at");
      node.at(later.plus(Duration.ofHours(1)));
      node.inside(() -> node.anonymising.withdraw(anna, OFFERS));
      node.inside(() -> node.anonymising.withdraw(bert, OFFERS));
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(
              expected(
                  node.now,
                  new Example(ACTION, NOTHING, -2, first),
                  new Example(ACTION, NOTHING, -2, later)),
              within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.9 a message decided before the window and seen in it can be blamed")
  void blamesWhatWasSeenLate(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ProfileId anna = ProfileId.next(Shop.NOW);
      UUID seen = node.decided(anna, Shop.NOW);
      node.at(Shop.NOW.plus(Duration.ofDays(8)));
      node.came(seen, "exposed_at");
      node.inside(() -> node.anonymising.withdraw(anna, OFFERS));
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(expected(node.now, new Example(ACTION, NOTHING, -2, Shop.NOW)), within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.10 what was never seen teaches nothing, and once it was seen it does")
  void neverSeen(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Instant at = Shop.NOW;
      List<UUID> decided = new ArrayList<>();
      for (int one = 0; one < 5; one++) {
        decided.add(node.decided(ProfileId.next(at), at, true));
      }
      node.at(at.plus(Duration.ofHours(2)));
      node.learnAll();
      assertThat(node.rounds()).isCloseTo(SETTINGS.priorRounds(), within(1e-9));

      node.at(at.plus(Duration.ofDays(2)));
      node.seen(decided.get(0));
      node.learnAll();
      assertThat(node.rounds())
          .as("somebody who has just seen it may click yet")
          .isCloseTo(SETTINGS.priorRounds(), within(1e-9));
      node.at(node.now.plus(Duration.ofMinutes(61)));
      node.learnAll();
      assertThat(node.rounds()).isCloseTo(rounds(node.now, of(0, at)), within(1e-6));

      node.came(decided.get(0), "clicked_at");
      node.came(decided.get(1), "clicked_at");
      node.came(decided.get(2), "reached_at");
      node.came(decided.get(3), "complained_at");
      node.at(node.now.plusSeconds(1));
      node.learnAll();
      Example[] all = {of(0.2, at), of(0.2, at), of(1, at), of(-2, at)};
      assertThat(node.expected()).isCloseTo(expected(node.now, all), within(1e-9));
      assertThat(node.rounds()).isCloseTo(rounds(node.now, all), within(1e-6));

      node.at(at.plus(Duration.ofDays(301)));
      node.learnAll();
      assertThat(node.rounds()).isCloseTo(rounds(node.now, all), within(1e-6));
      assertThat(node.count("example")).as("nothing more can come").isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.3, G13.10 in whatever order it becomes known, the same is learnt")
  void seenInAnyOrder(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Random random = new Random(7);
      List<Runnable> news = new ArrayList<>();
      List<Example> truth = new ArrayList<>();
      for (int one = 0; one < 24; one++) {
        Instant at = Shop.NOW.plus(Duration.ofMinutes(one));
        UUID id = node.decided(ProfileId.next(at), at, one % 2 == 0);
        boolean seen = one % 4 < 2;
        boolean clicked = one % 6 == 0;
        if (seen) {
          news.add(() -> node.seen(id));
        }
        if (clicked) {
          news.add(() -> node.came(id, "clicked_at"));
        }
        if (seen || clicked || one % 2 == 1) {
          truth.add(of(clicked ? 0.2 : 0, at));
        }
      }
      Collections.shuffle(news, random);
      for (Runnable one : news) {
        node.at(node.now.plus(Duration.ofMinutes(random.nextInt(90))));
        one.run();
        if (random.nextBoolean()) {
          node.learnAll();
        }
      }
      node.at(Shop.NOW.plus(Duration.ofDays(5)));
      node.learnAll();
      Example[] all = truth.toArray(Example[]::new);
      assertThat(node.expected()).isCloseTo(expected(node.now, all), within(1e-9));
      assertThat(node.rounds()).isCloseTo(rounds(node.now, all), within(1e-6));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.11 a complaint about nothing in particular regrets the last message, once")
  void complaintAboutNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      Instant at = Shop.NOW;
      ProfileId anna = ProfileId.next(at);
      UUID seen = node.decided(anna, at);
      Instant last = at.plus(Duration.ofMinutes(9));
      node.decided(anna, last);
      Instant other = at.plus(Duration.ofMinutes(20));
      node.decided(ProfileId.next(at), other);
      node.came(seen, "exposed_at");
      node.at(at.plus(Duration.ofHours(2)));
      node.learnAll();
      node.complains(anna, "newsletter", Optional.empty());
      node.learnAll();
      assertThat(node.expected())
          .as("of another purpose")
          .isCloseTo(expected(node.now, of(0, at), of(0, last), of(0, other)), within(1e-9));

      node.complains(anna, "offers", Optional.empty());
      node.complains(anna, "offers", Optional.empty());
      node.at(node.now.plusSeconds(1));
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(expected(node.now, of(-2, at), of(0, last), of(0, other)), within(1e-9));

      node.inside(() -> node.anonymising.withdraw(anna, OFFERS));
      node.learnAll();
      assertThat(node.expected())
          .as("and an opt-out after it regrets it no more")
          .isCloseTo(
              expected(node.now, new Example(ACTION, NOTHING, -2, at), of(0, other)), within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.8 one node learns at a time")
  void oneAtATime(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      node.decided(ProfileId.next(Shop.NOW), Shop.NOW);
      node.at(Shop.NOW.plus(Duration.ofHours(2)));
      node.inside(
          () -> {
            node.teaching.learn();
            try (EntityManager other = node.factory.createEntityManager()) {
              other.getTransaction().begin();
              Teaching second = new Teaching(new LocalStatements(() -> other), node.clock());
              assertThat(second.learn()).isFalse();
              other.getTransaction().rollback();
            }
            return true;
          });
      assertThat(node.expected()).isCloseTo(expected(node.now, of(0, Shop.NOW)), within(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.9 whatever is learnt while persons opt out, nothing of them is left in it")
  void nothingLeft(Database.Kind kind) throws Exception {
    try (Node node = new Node(kind)) {
      List<ProfileId> persons = new ArrayList<>();
      List<Example> regrets = new ArrayList<>();
      for (int person = 0; person < PERSONS; person++) {
        ProfileId one = ProfileId.next(Shop.NOW);
        persons.add(one);
        for (int minute = 0; minute < 4; minute++) {
          node.decided(one, Shop.NOW.plus(Duration.ofMinutes(minute)));
        }
        regrets.add(new Example(ACTION, NOTHING, -2, Shop.NOW.plus(Duration.ofMinutes(3))));
      }
      node.at(Shop.NOW.plus(Duration.ofHours(2)));
      AtomicBoolean over = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Callable<Integer> learns =
          () -> {
            int turns = 0;
            while (!over.get()) {
              node.inside(node.teaching::learn);
              turns++;
            }
            return turns;
          };
      Callable<Integer> leaves =
          () -> {
            for (ProfileId one : persons) {
              node.inside(() -> node.anonymising.withdraw(one, OFFERS));
            }
            over.set(true);
            return persons.size();
          };
      for (Future<Integer> done : threads.invokeAll(List.of(learns, leaves))) {
        assertThat(done.get()).isPositive();
      }
      threads.shutdown();
      node.learnAll();
      assertThat(node.expected())
          .isCloseTo(expected(node.now, regrets.toArray(Example[]::new)), within(1e-9));
      assertThat(node.rounds())
          .isCloseTo(rounds(node.now, regrets.toArray(Example[]::new)), within(1e-6));
    }
  }

  private static Example of(double reward, Instant at) {
    return new Example(ACTION, EVENING, reward, at);
  }

  /** What is to be expected by these examples, computed at once. */
  private static double expected(Instant now, Example... examples) {
    return Experience.none(SETTINGS.halfLife())
        .with(Arrays.asList(examples))
        .expectations(now, SETTINGS)
        .of(ACTION, EVENING);
  }

  private static double rounds(Instant now, Example... examples) {
    return Experience.none(SETTINGS.halfLife())
        .with(Arrays.asList(examples))
        .expectations(now, SETTINGS)
        .rounds();
  }

  /** A node and its database; each step is a transaction of its own. */
  private static final class Node implements AutoCloseable {
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;
    private final Statements statements = new LocalStatements(CURRENT::get);
    private final Anonymising anonymising = new Anonymising();
    private volatile Instant now = Shop.NOW;
    private final Teaching teaching = new Teaching(statements, clock());

    Node(Database.Kind kind) {
      factory = Databases.fresh(kind, "campaigns").entities();
      anonymising.statements = statements;
      anonymising.examples = teaching.examples();
    }

    Clock clock() {
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

    void at(Instant later) {
      now = later;
    }

    <T> T inside(Supplier<T> work) {
      try (EntityManager entities = factory.createEntityManager()) {
        CURRENT.set(entities);
        entities.getTransaction().begin();
        T done = work.get();
        entities.getTransaction().commit();
        return done;
      } finally {
        CURRENT.remove();
      }
    }

    UUID decided(ProfileId person, Instant at) {
      return decided(person, at, false);
    }

    UUID decided(ProfileId person, Instant at, boolean onlyIfSeen) {
      UUID id = ProfileId.uuid(at);
      return inside(
          () -> {
            teaching
                .examples()
                .write(
                    id,
                    new Examples.Case(ACTION, EVENING, onlyIfSeen),
                    at,
                    "insert into campaigns.decision (id, profile_id, placement, outcome,"
                        + " campaign_id, message, probability, decided_at, language, purposes)"
                        + " values (?, ?, 'home', 'SHOWN', ?, 'main', 1, ?, 'EN', 'offers')",
                    id,
                    person.value(),
                    CAMPAIGN,
                    at);
            return id;
          });
    }

    /** It is reported that a message was seen. */
    void seen(UUID decision) {
      inside(
          () -> {
            teaching.examples().seen(decision, now);
            return statements.change(
                "update campaigns.decision set exposed_at = ? where id = ?", now, decision);
          });
    }

    void complains(ProfileId person, String purpose, Optional<UUID> decision) {
      BlameLast blame = new BlameLast();
      blame.examples = teaching.examples();
      inside(
          () -> {
            blame.on(new ComplaintReceived(person, PurposeSet.named(purpose), decision, now));
            return true;
          });
    }

    void came(UUID decision, String what) {
      inside(
          () -> {
            teaching.examples().look(decision);
            return statements.change(
                "update campaigns.decision set " + what + " = ? where id = ?", now, decision);
          });
    }

    void learnAll() {
      boolean more = true;
      while (more) {
        more = inside(teaching::learn);
      }
    }

    double expected() {
      return inside(() -> teaching.expected(ACTION, EVENING));
    }

    double rounds() {
      return inside(() -> teaching.rounds(ACTION));
    }

    long count(String table) {
      return inside(
          () ->
              statements
                  .query("select count(*) from campaigns." + table, row -> row.getLong(1))
                  .get(0));
    }

    @Override
    public void close() {
      factory.close();
    }
  }
}
