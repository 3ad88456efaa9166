package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** Rules F2.4 and F2.6, each against a real database of either kind. */
class CountsOnBothDatabasesTest extends Shop {

  private static final String AT = "2025-12-31T00:00:00Z";
  private static final LocalDate DAY = LocalDate.parse("2025-12-31");

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.4 what nobody planned is counted as one, and no category leads to anybody")
  void namesNobody(Database.Kind kind) {
    open(kind);
    type("*", 0, "analysis");
    arrive(
        view("m1", "{'category':'lamps'}"),
        view("m2", "{'category':'for anna@example.com, 0171 5551234'}"),
        view("m3", "{}"),
        track("m4", "Signed up anna@example.com", "7", AT, "{}"),
        track("m5", "Signed up bob@example.com", "7", AT, "{}"),
        track("m6", "Order Completed", "8", AT, lamp("o1", 2)));
    assertThat(world.column("select properties from profiles.event")).hasSize(1);
    assertThat(world.column("select name || category from profiles.event_count").toString())
        .doesNotContain("anna", "bob", "555");
    assertThat(read(Optional.empty(), Optional.empty(), 500))
        .extracting(EventCount::event, EventCount::category, EventCount::events)
        .containsExactlyInAnyOrder(
            tuple("*", "", 2L),
            tuple("Product Viewed", "", 1L),
            tuple("Product Viewed", "for …@… # #", 1L),
            tuple("Product Viewed", "lamps", 1L));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.6 what a sender brings again is counted once; of others, each counts")
  void retried(Database.Kind kind) {
    open(kind);
    world.observing("takt.profiles.event.CountedMessages");
    assertThat(arrive(view("m1", "{}"), view("m1", "{}")))
        .containsExactly(Outcome.COUNTED, Outcome.DUPLICATE);
    assertThat(arrive(view("m1", "{}"), view("m2", "{}")))
        .containsExactly(Outcome.DUPLICATE, Outcome.COUNTED);
    assertThat(arrive(track("m1", "Product Viewed", "another", AT, "{}")))
        .containsExactly(Outcome.COUNTED);
    world.now = world.now.plus(Duration.ofDays(1));
    assertThat(arrive(view("m1", "{}"))).as("a day later").containsExactly(Outcome.COUNTED);
    assertThat(read(Optional.empty(), Optional.empty(), 1).get(0).events()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.6 what was not committed counts when it comes again")
  void rolledBack(Database.Kind kind) {
    open(kind);
    // The server tells it when the transaction has ended well: here it never does.
    assertThat(arrive(view("m1", "{}"))).containsExactly(Outcome.COUNTED);
    assertThat(arrive(view("m1", "{}"))).containsExactly(Outcome.COUNTED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.4 about 500 categories of a day are told apart, and old counts are deleted")
  void bounded(Database.Kind kind) {
    open(kind);
    world.atomic(
        () -> {
          world.change(
              "insert into profiles.event_count (on_day, name, category, slot, events, quantity,"
                  + " amount, counted_on) values (date '2010-01-01', 'Old', '', 0, 1, 0, 0, date"
                  + " '2023-12-01'), (date '2010-01-01', 'Kept', '', 0, 1, 0, 0, date"
                  + " '2023-12-31')");
          return true;
        });
    for (int part = 0; part < 7; part++) {
      int from = part * 100;
      arrive(
          IntStream.range(from, from + 100)
              .mapToObj(at -> today("m" + at, word(at)))
              .toArray(IncomingEvent[]::new));
    }
    List<EventCount> all =
        read(LocalDate.parse("2010-01-01"), LocalDate.parse("2026-01-01"), Optional.empty());
    assertThat(all).extracting(EventCount::event).contains("Kept").doesNotContain("Old");
    assertThat(world.column("select count(distinct category) from profiles.event_count"))
        .first()
        .asString()
        .isEqualTo("502");
    assertThat(world.column("select sum(events) from profiles.event_count where category = '…'"))
        .first()
        .asString()
        .isEqualTo("200");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.4 counts are read by day, type and category, part by part")
  void read(Database.Kind kind) {
    open(kind);
    arrive(
        view("m1", "{'category':'a'}"),
        view("m2", "{'category':'b'}"),
        track("m3", "Message Clicked", "7", "2025-12-30T00:00:00Z", "{}"));
    List<EventCount> first = read(Optional.empty(), Optional.empty(), 2);
    assertThat(first).extracting(EventCount::category).containsExactly("a", "b");
    assertThat(read(Optional.empty(), Optional.of(first.get(0)), 2))
        .extracting(EventCount::category)
        .containsExactly("b");
    assertThat(read(Optional.of("Message Clicked"), Optional.empty(), 2)).isEmpty();
    assertThatThrownBy(() -> read(Optional.empty(), Optional.empty(), 501))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A word of letters only, another for each number. */
  private static String word(int number) {
    return "c"
        + (char) ('a' + number / 26 / 26)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26);
  }

  private static IncomingEvent today(String id, String category) {
    return track(
        id, "Product Viewed", "7", "2026-01-01T00:00:00Z", "{'category':'" + category + "'}");
  }

  private static IncomingEvent view(String id, String properties) {
    return track(id, "Product Viewed", "7", AT, properties);
  }

  private List<Outcome> arrive(IncomingEvent... events) {
    return world.atomic(
        () ->
            world
                .events()
                .arrive(
                    List.of(events).stream()
                        .map(one -> new Arrival(one, PurposeSet.NONE, false))
                        .toList(),
                    new Sender("key", Optional.empty(), "", true)));
  }

  private List<EventCount> read(Optional<String> event, Optional<EventCount> after, int limit) {
    return world.atomic(() -> world.bean(CountedEvents.class).read(DAY, DAY, event, after, limit));
  }

  private List<EventCount> read(LocalDate from, LocalDate to, Optional<String> event) {
    return world.atomic(
        () -> world.bean(CountedEvents.class).read(from, to, event, Optional.empty(), 500));
  }
}
