package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** Rules F11, each against a real database of either kind. */
class PlanOnBothDatabasesTest extends Shop {

  private static final String PRICE = "{\"properties\":{\"price\":{\"type\":\"number\"}}}";
  private static final String AT = "2025-12-31T12:00:00Z";
  private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

  @ParameterizedTest
  @EnumSource
  @DisplayName("F11.1, F11.2 what breaks its schema is kept, dropped or refused, and reported")
  void schemas(Database.Kind kind) {
    open(kind);
    customer("7", "offers");
    plan("Kept", Optional.of(PRICE), OnViolation.KEEP);
    plan("Dropped", Optional.of(PRICE), OnViolation.DROP);
    plan("Refused", Optional.of(PRICE), OnViolation.REFUSE);

    assertThat(
            arrive(
                "a",
                track("m1", "Kept", "7", AT, "{'price':'free','$context':{'price':1}}"),
                track("m2", "Dropped", "7", AT, "{'price':'free'}"),
                track("m3", "Refused", "7", AT, "{'price':'free'}"),
                track("m4", "Refused", "7", AT, "{'price':2}"),
                track("m5", "Kept", "7", AT, "{'price':2}")))
        .containsExactly(
            Outcome.STORED, Outcome.OFF_PLAN, Outcome.REFUSED, Outcome.STORED, Outcome.STORED);

    assertThat(report("a"))
        .extracting(PlanViolation::event, PlanViolation::rule, PlanViolation::done)
        .containsExactly(
            tuple("Dropped", "/properties/price/type", OnViolation.DROP),
            tuple("Kept", "/properties/price/type", OnViolation.KEEP),
            tuple("Refused", "/properties/price/type", OnViolation.REFUSE));
    assertThat(world.column("select count(*) from profiles.event").get(0)).isEqualTo(3L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F11.2, F11.3 what is off the plan is as the type of all others says, by source")
  void offThePlan(Database.Kind kind) {
    open(kind);
    customer("7", "offers");
    IncomingEvent typo = track("m1", "Product Veiwed 12", "7", AT, "{}");

    assertThat(arrive("a", typo)).as("no type of all others").containsExactly(Outcome.DROPPED);
    plan(EventType.OTHER, Optional.empty(), OnViolation.KEEP);
    assertThat(arrive("b", typo, typo)).containsExactly(Outcome.STORED, Outcome.DUPLICATE);
    plan(EventType.OTHER, Optional.empty(), OnViolation.REFUSE);
    assertThat(arrive("b", typo)).containsExactly(Outcome.REFUSED);

    assertThat(report("b"))
        .extracting(PlanViolation::event, PlanViolation::done, PlanViolation::events)
        .containsExactly(
            tuple("Product Veiwed #", OnViolation.KEEP, 2L),
            tuple("Product Veiwed #", OnViolation.REFUSE, 1L));
    List<PlanViolation> all = page(Optional.empty(), 1);
    assertThat(all).extracting(PlanViolation::source).containsExactly("a");
    assertThat(page(Optional.of(all.get(0)), 500))
        .extracting(PlanViolation::source)
        .containsExactly("b", "b");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F11.3 the report is bounded: in lines of a key on a day, and in days")
  void bounded(Database.Kind kind) {
    open(kind);
    for (int batch = 0; batch < 2; batch++) {
      List<IncomingEvent> many = new ArrayList<>();
      for (int name = 0; name < 600; name++) {
        many.add(track("m" + name, "Unplanned " + letters(name), "7", AT, "{}"));
      }
      arrive("a", many.toArray(IncomingEvent[]::new));
    }
    List<PlanViolation> lines = new ArrayList<>(page(Optional.empty(), 500));
    lines.addAll(page(Optional.of(lines.get(lines.size() - 1)), 500));
    assertThat(lines).hasSize(501);
    assertThat(lines.stream().mapToLong(PlanViolation::events).sum()).isEqualTo(1_200);
    assertThat(lines)
        .filteredOn(line -> line.event().equals(PlanViolation.OTHERS))
        .extracting(PlanViolation::events)
        .containsExactly(200L);

    world.now = world.now.plus(Duration.ofDays(TrackingPlan.DAYS + 1));
    arrive("a", track("m", "Late", "7", AT, "{}"));
    assertThat(world.column("select distinct event_name from profiles.plan_violation")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F11.4 a type whose schema cannot be used is not set")
  void unusable(Database.Kind kind) {
    open(kind);
    assertThatThrownBy(() -> plan("A", Optional.of("{\"type\":\"colour\"}"), OnViolation.DROP))
        .isInstanceOf(UnusableSchema.class);
    assertThat(world.atomic(() -> world.types().own("A"))).isEmpty();
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private void plan(String name, Optional<String> schema, OnViolation done) {
    world.atomic(
        () -> {
          world
              .types()
              .put(new EventType(name, PurposeSet.named("offers"), 0, schema, done, false));
          return true;
        });
  }

  private List<Outcome> arrive(String source, IncomingEvent... events) {
    List<Arrival> arrivals = java.util.Arrays.stream(events).map(Arrival::new).toList();
    return world.atomic(
        () -> world.events().arrive(arrivals, new Sender(source, Optional.empty(), "", true)));
  }

  private List<PlanViolation> report(String source) {
    return world.atomic(
        () ->
            world
                .bean(TrackingPlan.class)
                .violations(
                    TODAY, TODAY, Optional.of(source), Optional.empty(), Optional.empty(), 100));
  }

  private List<PlanViolation> page(Optional<PlanViolation> after, int limit) {
    return world.atomic(
        () ->
            world
                .bean(TrackingPlan.class)
                .violations(TODAY, TODAY, Optional.empty(), Optional.empty(), after, limit));
  }
}
