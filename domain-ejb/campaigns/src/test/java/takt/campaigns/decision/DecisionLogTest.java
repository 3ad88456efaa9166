package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Explanation;
import takt.campaigns.Goal;
import takt.campaigns.LoggedDecision;
import takt.campaigns.LoggedRound;
import takt.campaigns.campaign.Aim;
import takt.campaigns.learning.Examples;
import takt.campaigns.learning.Teaching;
import takt.kernel.ActionsStored;
import takt.kernel.ComplaintReceived;
import takt.kernel.FeedbackReceived;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;

@DisplayName("The log of decisions")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class DecisionLogTest {

  private static final ProfileId ANNA = ProfileId.next(Shop.NOW);
  private static final ProfileId BERT = ProfileId.next(Shop.NOW);
  private static final Anonymising.Freed NOTHING = new Anonymising.Freed(0, 0);

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G4.1 gives back what was written down")
  void givesBack(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          LoggedDecision found = entities.find(DecisionRow.class, id).decision();
          assertThat(found.profile()).isEqualTo(ANNA);
          assertThat(found.at()).isEqualTo(Shop.NOW);
          assertThat(found.degree()).hasValue(4);
          assertThat(
                  new LocalStatements(() -> entities)
                      .query("select channel from campaigns.decision", row -> row.getString(1)))
              .containsExactly("WEB");
          assertThat(found.explanation().facts()).hasSize(4);
          assertThat(found.purposes()).isEqualTo(PurposeSet.of(Shop.OFFERS));
          assertThat(entities.find(DecisionRow.class, id).trace()).isNotEmpty();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G4.3 notes exposure and click once, for the person whose decision it was")
  void notesFeedback(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          NoteFeedback note = new NoteFeedback();
          note.entities = entities;
          Instant later = Shop.NOW.plusSeconds(5);
          note.on(new FeedbackReceived(BERT, id, FeedbackReceived.Kind.CLICKED, later));
          assertThat(read(entities, id).clickedAt()).isEmpty();
          note.on(new FeedbackReceived(ANNA, id, FeedbackReceived.Kind.CLICKED, later));
          note.on(
              new FeedbackReceived(ANNA, id, FeedbackReceived.Kind.EXPOSED, later.plusSeconds(5)));
          assertThat(read(entities, id).clickedAt()).contains(later);
          assertThat(read(entities, id).exposedAt()).contains(later);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.9 notes a complaint once, for the person whose decision it was")
  void notesComplaints(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          Optional<UUID> id = Optional.of(decided(entities, ANNA, Shop.NOW));
          NoteFeedback note = new NoteFeedback();
          note.entities = entities;
          PurposeSet offers = PurposeSet.of(Shop.OFFERS);
          Instant later = Shop.NOW.plusSeconds(5);
          note.on(new ComplaintReceived(BERT, offers, id, later));
          note.on(new ComplaintReceived(ANNA, offers, Optional.empty(), later));
          assertThat(count(entities, "d.complainedAt is not null")).isZero();
          note.on(new ComplaintReceived(ANNA, offers, id, later));
          note.on(new ComplaintReceived(ANNA, offers, id, later.plusSeconds(5)));
          assertThat(
                  new LocalStatements(() -> entities)
                      .query(
                          "select complained_at from campaigns.decision"
                              + " where complained_at is not null",
                          row -> row.getObject(1, OffsetDateTime.class).toInstant()))
              .containsExactly(later);
          assertThat(read(entities, id.orElseThrow()).complainedAt()).contains(later);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G15.5 tells what a decision has shown its person and since when, and nobody else")
  void tellsWhatWasShown(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          LoggedDecisions log = new LoggedDecisions();
          log.statements = new LocalStatements(() -> entities);
          CameFrom from = new CameFrom(Shop.CAMPAIGNS.get("tea").id(), "main", Shop.NOW);
          assertThat(log.shown(id, ANNA, Shop.NOW.plus(Duration.ofHours(23)))).contains(from);
          assertThat(log.shown(id, ANNA, Shop.NOW.plus(Duration.ofDays(7)))).isEmpty();
          assertThat(log.shown(id, BERT, Shop.NOW)).isEmpty();
          // Whatever goes on with it, the contact began when it was first shown.
          Instant later = Shop.NOW.plus(Duration.ofHours(20));
          UUID next = decided(entities, ANNA, later, Optional.of(from));
          assertThat(log.shown(next, ANNA, later)).contains(from);
          assertThat(
                  log.statements.query(
                      "select count(*) from campaigns.decision where continued = true",
                      row -> row.getLong(1)))
              .containsExactly(1L);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G7.8 the last decision before an event has reached the goal, within its days")
  void notesGoals(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID before = decided(entities, ANNA, Shop.NOW.minus(Duration.ofHours(2)));
          UUID last = decided(entities, ANNA, Shop.NOW.minus(Duration.ofHours(1)));
          UUID after = decided(entities, ANNA, Shop.NOW.plusSeconds(1));
          UUID other = decided(entities, BERT, Shop.NOW.minus(Duration.ofHours(1)));
          NoteGoals note = new NoteGoals();
          note.statements = new LocalStatements(() -> entities);
          note.examples = examples(entities);
          note.purchases = new TeachPurchases();
          note.clock = Clock.fixed(Shop.NOW, ZoneOffset.UTC);
          UUID tea = Shop.CAMPAIGNS.get("tea").id();
          Goal goal = new Goal("Order Completed", 7, Optional.of("total"));
          Map<String, List<Aim>> goals =
              Map.of("Order Completed", List.of(new Aim(tea, Shop.OFFERS, goal)));

          note.note(ordered(Shop.NOW, "offers", 12.5), goals, Map.of());
          note.note(ordered(Shop.NOW, "newsletter", 1), goals, Map.of());
          note.note(ordered(Shop.NOW.plus(Duration.ofDays(8)), "offers", 1), goals, Map.of());
          note.note(ordered(Shop.NOW.minus(Duration.ofDays(91)), "offers", 1), goals, Map.of());
          note.note(ordered(Shop.NOW.minusSeconds(1), "offers", 7.5), goals, Map.of());
          for (double mistaken : new double[] {1e308, 1e308, -1e308, -1e308, 1.1e12}) {
            note.note(ordered(Shop.NOW.minusSeconds(1), "offers", mistaken), goals, Map.of());
          }

          assertThat(read(entities, last).reachedAt()).contains(Shop.NOW);
          assertThat(read(entities, last).reachedValue()).contains(20.0);
          assertThat(List.of(before, after, other))
              .allMatch(id -> read(entities, id).reachedAt().isEmpty());
        });
  }

  private static ActionsStored ordered(Instant at, String purpose, double total) {
    return new ActionsStored(
        List.of(
            new ActionsStored.Action(
                ANNA,
                "Order Completed",
                PurposeSet.named(purpose),
                at,
                Map.of("total", total),
                Set.of())));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G5.2 G5.3 leads to nobody after an opt-out, and the same again changes nothing")
  void anonymises(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          decided(entities, BERT, Shop.NOW);
          Anonymising anonymising = anonymising(entities);
          assertThat(anonymising.withdraw(ANNA, PurposeSet.named("newsletter"))).isEqualTo(NOTHING);
          PurposeSet withdrawn = PurposeSet.named("newsletter", "offers");
          assertThat(anonymising.withdraw(ANNA, withdrawn)).isEqualTo(new Anonymising.Freed(1, 0));
          assertThat(anonymising.withdraw(ANNA, withdrawn)).isEqualTo(NOTHING);
          entities.clear();
          assertThat(entities.find(DecisionRow.class, id)).isNull();
          assertThat(
                  count(
                      entities, "d.profile is null and d.explanation is null and d.trace is null"))
              .isEqualTo(1);
          assertThat(count(entities, "d.profile is not null")).isEqualTo(1);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G5.2, G14.6 the hour goes by the day in UTC, wherever the database is")
  void cutsToDaysInUtc(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          LocalStatements statements = new LocalStatements(() -> entities);
          zone(kind, entities, "Europe/Berlin");
          entities
              .createNativeQuery(
                  "update campaigns.decision set"
                      + " decided_at = timestamp with time zone '2026-11-22 00:30:00+01:00',"
                      + " clicked_at = timestamp with time zone '2026-11-22 23:30:00+00:00'")
              .executeUpdate();
          anonymising(entities).withdraw(ANNA, PurposeSet.of(Shop.OFFERS));
          zone(kind, entities, "UTC");
          assertThat(
                  statements.query(
                      "select decided_at, clicked_at from campaigns.decision",
                      row ->
                          List.of(
                              row.getObject(1, OffsetDateTime.class).toInstant(),
                              row.getObject(2, OffsetDateTime.class).toInstant())))
              .containsExactly(
                  List.of(
                      Instant.parse("2026-11-21T00:00:00Z"),
                      Instant.parse("2026-11-22T00:00:00Z")));
          entities.clear();
          assertThat(entities.find(DecisionRow.class, id)).isNull();
        });
  }

  /** Has the database's session take another zone. */
  private static void zone(Database.Kind kind, EntityManager entities, String zone) {
    String set = kind == Database.Kind.H2 ? "set time zone '" : "set local time zone '";
    entities.createNativeQuery(set + zone + "'").executeUpdate();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G5.2, G4.2, G3.3 what was shown for another purpose stays a contact for that alone")
  void keepsContactsOfOtherPurposes(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          Person both = person(ANNA).with(letters(ANNA));
          UUID id = decided(entities, both, Shop.NOW);
          LoggedDecision before = read(entities, id);
          assertThat(before.purposes()).isEqualTo(PurposeSet.named("newsletter", "offers"));
          Anonymising anonymising = anonymising(entities);
          PurposeSet newsletter = PurposeSet.named("newsletter");

          assertThat(anonymising.withdraw(ANNA, newsletter)).isEqualTo(new Anonymising.Freed(0, 1));
          assertThat(anonymising.withdraw(ANNA, newsletter)).isEqualTo(NOTHING);

          LoggedDecision after = read(entities, id);
          assertThat(after.purposes()).isEqualTo(PurposeSet.of(Shop.OFFERS));
          assertThat(after.at()).isEqualTo(before.at());
          assertThat(after.campaign()).isEqualTo(before.campaign());
          assertThat(after.explanation().facts())
              .allMatch(one -> one.purpose().equals(Shop.OFFERS));
          assertThat(entities.find(DecisionRow.class, id).trace()).isEqualTo("[]");
          assertThat(anonymising.deny(ANNA, PurposeSet.of(Shop.OFFERS)))
              .as("its own purpose takes it away")
              .isEqualTo(new Anonymising.Freed(1, 0));
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G5.5 leads to nobody after an erasure, whatever it had used")
  void erases(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          decided(entities, ANNA, Shop.NOW);
          decided(entities, BERT, Shop.NOW);
          ProfileId other = ProfileId.next(Shop.NOW);
          decided(entities, other, Shop.NOW);
          Anonymising anonymising = anonymising(entities);
          assertThat(anonymising.anonymise(Set.of(ANNA, other))).isEqualTo(2);
          assertThat(anonymising.anonymise(Set.of(ANNA, other))).isZero();
          assertThat(count(entities, "d.profile is not null")).isEqualTo(1);
          assertThat(count(entities, "d.explanation is null and d.trace is null")).isEqualTo(2);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G14.6 gives away what was shown on a day, part by part, and nothing of whom")
  void givesAwayRounds(Database.Kind kind) {
    inside(
        kind,
        entities -> {
          UUID id = decided(entities, ANNA, Shop.NOW);
          decided(entities, BERT, Shop.NOW);
          decided(entities, BERT, Shop.NOW.minus(Duration.ofDays(1)));
          NoteFeedback note = new NoteFeedback();
          note.entities = entities;
          note.on(new FeedbackReceived(ANNA, id, FeedbackReceived.Kind.CLICKED, Shop.NOW));
          StoredRounds log = new StoredRounds();
          log.statements = new LocalStatements(() -> entities);
          LocalDate day = LocalDate.ofInstant(Shop.NOW, ZoneOffset.UTC);

          assertThat(log.count(day, day)).isEqualTo(2);
          assertThat(log.count(day.minusDays(1), day)).isEqualTo(3);
          assertThat(log.count(day.plusDays(1), day.plusDays(1))).isZero();
          LoggedRound first = log.rounds(day, Optional.empty(), 1).get(0);
          LoggedRound second = log.rounds(day, Optional.of(first.id()), 1).get(0);
          assertThat(log.rounds(day, Optional.of(second.id()), 1)).isEmpty();
          assertThat(List.of(first, second))
              .allMatch(one -> one.campaign().equals(Shop.CAMPAIGNS.get("tea").id()))
              .allMatch(one -> one.placement().equals("tea-spot") && one.day().equals(day))
              .allMatch(one -> one.probability() == 1)
              .filteredOn(LoggedRound::clicked)
              .extracting(LoggedRound::id)
              .containsExactly(id);
          assertThatThrownBy(() -> log.count(day, day.minusDays(1))).hasMessageContaining("366");
          assertThatThrownBy(() -> log.count(day, day.plusDays(366))).hasMessageContaining("366");
        });
  }

  private static Anonymising anonymising(EntityManager entities) {
    Anonymising anonymising = new Anonymising();
    anonymising.statements = new LocalStatements(() -> entities);
    anonymising.examples = examples(entities);
    return anonymising;
  }

  private static Examples examples(EntityManager entities) {
    return new Teaching(new LocalStatements(() -> entities), Clock.fixed(Shop.NOW, ZoneOffset.UTC))
        .examples();
  }

  private static UUID decided(EntityManager entities, ProfileId profile, Instant at) {
    return decided(entities, profile, at, Optional.empty());
  }

  private static UUID decided(
      EntityManager entities, ProfileId profile, Instant at, Optional<CameFrom> from) {
    Person known = person(profile);
    return decided(
        entities,
        new Person(profile, known.permissions(), known.views(), known.contacts(), from),
        at);
  }

  private static Person person(ProfileId profile) {
    return Somebody.who(Familiarity.REGULAR)
        .interestedIn("kitchen")
        .named("Anna")
        .as(profile)
        .person();
  }

  /** What is known of somebody for the newsletter. */
  private static ProfileView letters(ProfileId profile) {
    return new ProfileView(
        profile,
        Shop.NEWSLETTER,
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Familiarity.STRANGER,
        Optional.empty(),
        OptionalInt.empty(),
        Map.of());
  }

  private static UUID decided(EntityManager entities, Person person, Instant at) {
    Facts facts =
        new Facts(
            Optional.of(person),
            Shop.placement("tea-spot"),
            Language.EN,
            Map.of(),
            Shop.moment(Map.of(), at),
            Shop.SHELF,
            Shop.at("tea-spot"),
            Shop.HOUSE,
            at);
    Choice choice = Pipeline.decide(facts);
    Explanation why = Explaining.explain(facts, choice, code -> "Personal offers");
    UUID id = ProfileId.uuid(at);
    LoggedDecisions log = new LoggedDecisions();
    log.statements = new LocalStatements(() -> entities);
    log.write(id, person, facts, choice, why, Optional.empty());
    return id;
  }

  private static LoggedDecision read(EntityManager entities, UUID id) {
    entities.clear();
    return entities.find(DecisionRow.class, id).decision();
  }

  private static long count(EntityManager entities, String where) {
    return entities
        .createQuery("select count(d) from DecisionRow d where " + where, Long.class)
        .getSingleResult();
  }

  private static void inside(Database.Kind kind, Consumer<EntityManager> work) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.getTransaction().commit();
    }
  }
}
