package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.EventPage.KnownEvent;

/** Rules F7.1 and F7.3, against a real database of either kind. */
class PersonalDataOnBothDatabasesTest extends Shop {

  private static final String DECEMBER = "2025-12-0%dT00:00:00Z";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.1 everything is there, with where from, since when and what for")
  void everything(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "orders", "offers");
    take(
        both("m1", "7", "v", "{'firstName':'Ada'}"),
        track("m2", "Order Completed", "7", DECEMBER.formatted(1), lamp("o1", 2)),
        track("m3", "Order Completed", "7", DECEMBER.formatted(2), lamp("o2", 1)),
        track("m4", "Order Refunded", "7", DECEMBER.formatted(3), lamp("o2", 1)));
    limit(ada, 2);

    PersonalRecord known = read(ada);

    assertThat(known.complete()).isTrue();
    assertThat(known.since()).isEqualTo(world.now);
    assertThat(known.identifiers())
        .extracting(one -> one.identifier().type(), one -> one.identifier().value())
        .containsExactly(
            tuple(Identifier.Type.ANONYMOUS, "v"), tuple(Identifier.Type.CUSTOMER, "7"));
    assertThat(known.identifiers()).allMatch(one -> one.since().isPresent());
    assertThat(known.attributes())
        .containsExactly(
            new PersonalRecord.KnownAttribute(
                "firstName",
                "Ada",
                "identify",
                Instant.parse("2025-12-31T12:00:00Z"),
                PurposeSet.named("offers", "orders"),
                true,
                true));
    assertThat(known.interests())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.dimension()).isEqualTo(Dimension.CATEGORY);
              assertThat(one.name()).isEqualTo("lamps");
              assertThat(one.purpose()).isEqualTo(OFFERS);
              assertThat(one.score()).isBetween(3.0, 5.0);
              assertThat(one.since()).isEqualTo(DECEMBER.formatted(1));
            });
    assertThat(known.purchases())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.item()).isEqualTo("85123A");
              assertThat(one.quantity()).isEqualTo(2);
              assertThat(one.returned()).isEqualTo(1);
              assertThat(one.amount()).isEqualByComparingTo("5.0");
            });
    assertThat(known.orders()).extracting("order").containsExactly("o2", "o1");
    assertThat(known.familiarity()).isEqualTo(Familiarity.CUSTOMER);
    assertThat(known.ownLimit()).hasValue(2);
    assertThat(known.merges()).isEmpty();
    assertThat(known.looks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.10, F7.1 what led them together with others is there, nothing of the others")
  void joins(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    ProfileId bob = customer("8", "offers");
    take(both("m1", "7", "tablet", "{}"));
    world.now = world.now.plusSeconds(1);
    take(both("m2", "8", "tablet", "{}"));

    assertThat(read(bob).joins())
        .contains(
            new PersonalRecord.KnownJoin(
                Identifier.Type.ANONYMOUS, Optional.of("tablet"), world.now));
    assertThat(read(ada).joins())
        .as("the tablet leads to somebody else by now")
        .contains(
            new PersonalRecord.KnownJoin(
                Identifier.Type.ANONYMOUS, Optional.empty(), world.now.minusSeconds(1)))
        .allMatch(one -> one.value().isEmpty() || one.value().get().equals("7"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.1 page by page, events come once each, the newest first, whole")
  void events(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // Three at the same time: places among them are places, too.
      sent.add(0, "m" + i);
      take(
          track(
              "m" + i,
              "Product Viewed",
              "7",
              DECEMBER.formatted(1 + Math.max(0, i - 4)),
              "{'category':'lamps','$context':{'library':{'name':'analytics.js'}}}"));
    }

    List<KnownEvent> read = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      EventPage page = events(ada, after, 2);
      assertThat(page.events()).hasSizeBetween(1, 2);
      read.addAll(page.events());
      after = page.next();
    } while (after.isPresent());

    assertThat(read).extracting(KnownEvent::messageId).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(read).extracting(KnownEvent::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(read)
        .allSatisfy(
            one -> {
              assertThat(one.source()).contains("analytics.js");
              assertThat(one.purposes()).isEqualTo(PurposeSet.of(OFFERS));
              assertThat(one.receivedAt()).isEqualTo(world.now);
              assertThat(one.properties().getString("category")).isEqualTo("lamps");
            });
    assertThat(events(customer("8", "offers"), Optional.empty(), 2).events()).isEmpty();
    for (String wrong : List.of("x", "", "é", after(ada).substring(1))) {
      assertThatThrownBy(() -> events(ada, Optional.of(wrong), 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.1 long properties make shorter pages, and none is left out")
  void longEvents(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    String text = "x".repeat(32_000);
    List<IncomingEvent> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          track(
              "m" + i,
              "Product Viewed",
              "7",
              DECEMBER.formatted(1 + i % 9),
              "{'shelf':'" + text + "'}"));
    }
    for (int from = 0; from < many.size(); from += 100) {
      List<IncomingEvent> some = many.subList(from, from + 100);
      world.atomic(() -> world.events().take(some));
    }

    EventPage first = events(ada, Optional.empty(), 10_000);
    EventPage second = events(ada, first.next(), 10_000);

    assertThat(first.events()).hasSizeBetween(240, 250);
    assertThat(second.next()).isEmpty();
    Set<String> all = new java.util.HashSet<>();
    first.events().forEach(one -> all.add(one.messageId()));
    second.events().forEach(one -> all.add(one.messageId()));
    assertThat(all).hasSize(300);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.1 a fact that no event tells is told apart; what is not there is refused")
  void untold(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    take(both("m1", "7", "v", "{'firstName':'Ada'}"));
    world.atomic(
        () -> {
          world.consents.lock(ada);
          return delete("delete from profiles.event");
        });

    assertThat(read(ada).attributes()).extracting("told").containsExactly(false);
    ProfileId bob = customer("8", "offers");
    merge(ada, bob);
    assertThatThrownBy(() -> read(bob)).isInstanceOf(UnknownProfile.class);
    assertThatThrownBy(() -> events(ProfileId.next(world.now), Optional.empty(), 1))
        .isInstanceOf(UnknownProfile.class);
    assertThatThrownBy(() -> events(ada, Optional.empty(), 10_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.3 a look stays with every profile of the person, through merges and splits")
  void looks(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    ProfileId before = customer("8", "offers");
    note(ada, "one");
    note(before, "two");
    merge(ada, before);
    note(ada, "three");

    assertThat(read(ada).looks()).extracting(Look::reason).containsExactly("three", "two", "one");
    assertThat(read(ada).merges())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kept()).isEqualTo(ada);
              assertThat(one.absorbed()).isEqualTo(before);
              assertThat(one.undone()).isEmpty();
            });

    world.atomic(
        () -> {
          world.profiles().split(ada, before, OFFICER);
          return true;
        });
    assertThat(read(ada).looks()).extracting(Look::reason).containsExactly("three", "one");
    assertThat(read(before).looks()).extracting(Look::reason).containsExactly("three", "two");
    assertThat(read(ada).merges()).allMatch(one -> one.undone().isPresent());
    assertThat(read(ada).looks().get(0).kinds())
        .containsExactlyInAnyOrder(Look.Kind.PROFILE, Look.Kind.CHOICES);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.5 what machines read is counted by day and purpose, and what is for none, too")
  void machineReads(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    for (int i = 0; i < 2; i++) {
      count(ada, PurposeSet.of(OFFERS, ORDERS));
      count(ada, PurposeSet.NONE);
    }
    count(ada, PurposeSet.of(OFFERS));

    assertThat(read(ada).reads())
        .extracting(one -> one.purpose().map(PurposeCode::value).orElse("none") + one.count())
        .containsExactly("none2", "offers3", "orders2");
  }

  private void count(ProfileId profile, PurposeSet purposes) {
    world.atomic(
        () -> {
          world.consents.lock(profile);
          world.bean(Looks.class).count(profile, purposes, "Shop server");
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.3, P.4 the database changes no look, and deletes none before its time")
  void onlyAdded(Database.Kind kind) {
    open(kind);
    // Triggers go by the database's own clock.
    world.now = Instant.now();
    ProfileId ada = customer("7", "offers");
    note(ada, "young");
    world.now = world.now.minus(Duration.ofDays(3 * 366));
    note(ada, "old");

    if (kind == Database.Kind.POSTGRESQL) {
      for (String change :
          List.of(
              "update profiles.look set reason = 'none'",
              "delete from profiles.look",
              "truncate profiles.look")) {
        assertThatThrownBy(() -> world.atomic(() -> delete(change)))
            .hasStackTraceContaining("only ever added to");
      }
    }
    world.now = Instant.now();
    assertThat(forget()).isEqualTo(1);
    assertThat(forget()).isZero();
    assertThat(read(ada).looks()).extracting(Look::reason).containsExactly("young");
  }

  private int forget() {
    return world.atomic(() -> takt.profiles.access.LooksForTests.forget(world));
  }

  private int delete(String sql) {
    return world.bean(takt.platform.Statements.class).change(sql);
  }

  private void note(ProfileId profile, String reason) {
    world.now = world.now.plusSeconds(1);
    Look look =
        new Look(world.now, "Officer", "dpo", Set.of(Look.Kind.CHOICES, Look.Kind.PROFILE), reason);
    world.atomic(
        () -> {
          world.bean(Looks.class).note(profile, look);
          return true;
        });
  }

  private void limit(ProfileId profile, int highest) {
    world.atomic(
        () -> {
          world.profiles().limitDegree(profile, OptionalInt.of(highest));
          return true;
        });
  }

  private PersonalRecord read(ProfileId profile) {
    return world.atomic(() -> world.bean(PersonalData.class).read(profile));
  }

  private EventPage events(ProfileId profile, Optional<String> after, int limit) {
    return world.atomic(() -> world.bean(PersonalData.class).events(profile, after, limit));
  }

  private String after(ProfileId profile) {
    return events(profile, Optional.empty(), 1).next().orElseThrow();
  }
}
