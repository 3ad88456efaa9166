package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.ComputedTrait.Source;
import takt.profiles.sweep.Sweeps;
import takt.profiles.trait.Computed;
import takt.profiles.trait.TraitKeeper;

/** Rules F16, each against a real database of either kind. */
class TraitsOnBothDatabasesTest extends Runners {

  private static final TraitWindow WEEK = new TraitWindow(TraitWindow.Kind.WEEK, 0);
  private static final TraitWindow YEAR = new TraitWindow(TraitWindow.Kind.YEAR, 0);

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.1 every function, whatever order events come in, each message once")
  void functions(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    for (Function one : Function.values()) {
      trait(
          "t-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          one,
          TraitWindow.EVER,
          null);
    }
    runs("r3", "ada", "2025-12-03", 7.5);
    runs("r1", "ada", "2025-12-01", 5);
    runs("r1", "ada", "2025-12-01", 5);
    runs("r2", "ada", "2025-12-02", 5);
    assertThat(value(ada, "t-count")).isEqualTo(3.0);
    assertThat(value(ada, "t-sum")).isEqualTo(17.5);
    assertThat((Double) value(ada, "t-average")).isBetween(5.833, 5.834);
    assertThat(value(ada, "t-minimum")).isEqualTo(5.0);
    assertThat(value(ada, "t-maximum")).isEqualTo(7.5);
    assertThat(value(ada, "t-first")).isEqualTo("s5");
    assertThat(value(ada, "t-last")).isEqualTo("s7");
    assertThat(value(ada, "t-most-frequent")).isEqualTo("s5");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.6 what an event says as a number is one, in whatever order; digits are a text")
  void numbers(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    for (Function one : List.of(Function.FIRST, Function.LAST, Function.MOST_FREQUENT)) {
      String code = "t-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
      ComputedTrait trait =
          new ComputedTrait(
              code,
              NAMES,
              PurposeSet.named("offers"),
              Source.EVENTS,
              Set.of("Run Completed"),
              one,
              Optional.of("said"),
              Optional.empty(),
              TraitWindow.EVER,
              0);
      world.atomic(() -> traits().put(trait));
    }
    says("r2", "2025-12-02", "12.50");
    assertThat(value(ada, "t-first")).isEqualTo(12.5);
    assertThat(value(ada, "t-last")).isEqualTo(12.5);
    assertThat(value(ada, "t-most-frequent")).isEqualTo(12.5);
    says("r3", "2025-12-03", "'01067'");
    says("r1", "2025-12-01", "1e2");
    says("r4", "2025-12-02", "'01067'");
    assertThat(value(ada, "t-first")).isEqualTo(100.0);
    assertThat(value(ada, "t-last")).isEqualTo("01067");
    assertThat(value(ada, "t-most-frequent")).isEqualTo("01067");
  }

  private void says(String id, String day, String said) {
    take(track(id, "Run Completed", "ada", day + "T12:00:00Z", "{'said':" + said + "}"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.1 a window moves on with the company's days")
  void windows(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    trait("km-week", Function.SUM, WEEK, null);
    trait("km-year", Function.SUM, YEAR, null);
    trait("km-3", Function.SUM, TraitWindow.ofDays(3), null);
    // Today is Thursday, the first of January.
    runs("monday", "ada", "2025-12-29", 1);
    runs("tuesday", "ada", "2025-12-30", 2);
    runs("today", "ada", "2026-01-01", 4);
    assertThat(value(ada, "km-week")).isEqualTo(7.0);
    assertThat(value(ada, "km-year")).isEqualTo(4.0);
    assertThat(value(ada, "km-3")).isEqualTo(6.0);
    world.now = world.now.plus(Duration.ofDays(1));
    assertThat(value(ada, "km-3")).isEqualTo(4.0);
    world.now = world.now.plus(Duration.ofDays(3));
    assertThat(value(ada, "km-week")).isNull();
    assertThat(value(ada, "km-year")).isEqualTo(4.0);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.2 each purpose sees its own; what is withdrawn is gone")
  void purposes(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "analysis");
    trait("km", Function.SUM, TraitWindow.EVER, null);
    runs("r1", "ada", "2025-12-01", 5);
    world.consents.permit(ada, "offers", "analysis");
    assertThat(value(ada, "km")).as("nothing of it is bound to offers").isNull();
    runs("r2", "ada", "2025-12-02", 3);
    assertThat(value(ada, "km")).isEqualTo(3.0);
    assertThat(optOut(ada, "offers").all()).contains(new Effect("profiles", "traits-deleted", 1));
    assertThat(world.column("select count(*) from profiles.trait_page").get(0)).isEqualTo(0L);
    world.consents.permit(ada);
    assertThatThrownBy(() -> value(ada, "km")).isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.3 a condition says what counts; purchases count as far as they were kept")
  void conditions(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    trait("long", Function.COUNT, TraitWindow.EVER, "properties.distance >= 7");
    runs("r1", "ada", "2025-12-01", 5);
    runs("r2", "ada", "2025-12-02", 7);
    assertThat(value(ada, "long")).isEqualTo(1.0);
    ComputedTrait spent =
        new ComputedTrait(
            "spent",
            NAMES,
            PurposeSet.named("offers"),
            Source.PURCHASES,
            Set.of(),
            Function.SUM,
            Optional.of("amount"),
            Optional.of("category == 'lamps'"),
            YEAR,
            0);
    world.atomic(() -> traits().put(spent));
    world.now = world.now.minus(Duration.ofDays(1));
    take(track("o1", "Order Completed", "ada", "2025-12-01T00:00:00Z", lamp("o1", 4)));
    take(track("o2", "Order Completed", "ada", "2025-12-02T00:00:00Z", lamp("o2", 2)));
    assertThat(value(ada, "spent")).isEqualTo(15.0);
    take(track("b1", "Order Refunded", "ada", "2025-12-05T00:00:00Z", lamp("o1", 1)));
    assertThat(value(ada, "spent")).isEqualTo(12.5);
    take(track("c1", "Order Cancelled", "ada", "2025-12-06T00:00:00Z", "{'order_id':'o2'}"));
    assertThat(value(ada, "spent")).isEqualTo(7.5);
    assertThatThrownBy(() -> trait("bad", Function.SUM, WEEK, "properties.distance >="))
        .isInstanceOf(UnusableCondition.class)
        .hasMessageContaining("line 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F16.4 a new or changed trait is computed for everybody; what comes meanwhile counts")
  void sweeps(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    runs("r1", "ada", "2025-12-01", 5);
    trait("km", Function.SUM, TraitWindow.EVER, null);
    assertThat(world.atomic(() -> traits().progress("km")).ready()).isFalse();
    runs("r2", "ada", "2025-12-02", 3);
    sweep();
    assertThat(value(ada, "km")).isEqualTo(8.0);
    assertThat(world.atomic(() -> traits().progress("km"))).isEqualTo(Progress.DONE);
    assertThat(trait("km", Function.SUM, TraitWindow.EVER, "properties.distance > 4").revision())
        .isEqualTo(2);
    runs("r3", "ada", "2025-12-03", 6);
    sweep();
    assertThat(value(ada, "km")).isEqualTo(11.0);
    assertThatThrownBy(
            () ->
                world.atomic(
                    () -> {
                      traits().remove("km", 1);
                      return true;
                    }))
        .isInstanceOf(SettingChanged.class);
    world.atomic(
        () -> {
          traits().remove("km", 2);
          return true;
        });
    assertThat(value(ada, "km")).isNull();
    Sweeps.dayEnds(world);
    assertThat(world.column("select count(*) from profiles.trait_page").get(0)).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.5 merges and splits leave it as if it were computed anew")
  void merges(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId eva = customer("eva", "offers");
    trait("km", Function.SUM, TraitWindow.EVER, null);
    runs("r1", "ada", "2025-12-01", 5);
    runs("r2", "eva", "2025-12-02", 3);
    merge(ada, eva);
    assertThat(value(ada, "km")).isEqualTo(8.0);
    runs("r3", "eva", "2025-12-03", 2);
    assertThat(value(ada, "km")).isEqualTo(10.0);
    split(ada, eva);
    assertThat(value(ada, "km")).isEqualTo(5.0);
    assertThat(value(eva, "km")).isEqualTo(5.0);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F6.1, F16.1, F16.2, F16.5 however much a person says, nothing of it is lost on the way")
  void manyPages(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "analysis");
    trait("runs", Function.COUNT, YEAR, null);
    mostSaid();
    says("r1", "2025-12-01", words(0, 100));
    says("r2", "2025-12-02", words(50, 150));
    assertThat(pages("offers")).hasSizeGreaterThan(2).isEqualTo(pages("analysis"));
    says("r3", "2025-12-03", "'w7'");
    says("r4", "2025-12-04", "'w149'");
    assertThat(value(ada, "most-said")).isEqualTo("w149");
    says("r5", "2025-12-04", "'w7'");
    says("r6", "2025-12-02", "'w7'");
    assertThat(value(ada, "most-said")).isEqualTo("w7");
    List<String> parts = Computed.parts(world);
    Sweeps.dayEnds(world);
    List<?> compact = pages("offers");
    assertThat(compact).hasSizeGreaterThan(1);
    assertThat(Computed.parts(world)).isEqualTo(parts);
    world.atomic(
        () -> {
          world.bean(TraitKeeper.class).rebuild(ada);
          return true;
        });
    assertThat(Computed.parts(world)).isEqualTo(parts);
    assertThat(pages("offers")).as("the fewest there can be").isEqualTo(compact);
    assertThat(optOut(ada, "analysis").all())
        .as("however many pages they lie on")
        .contains(new Effect("profiles", "traits-deleted", 1));
    assertThat(pages("analysis")).isEmpty();
    assertThat(pages("offers")).isEqualTo(compact);
    assertThat(value(ada, "most-said")).isEqualTo("w7");
    ErasureDemand demand =
        new ErasureDemand(ada, Erasure.AskedBy.OFFICER, "as asked", Map.of(), Optional.empty());
    assertThat(world.erasures().erase(demand, event -> {}).certificate().orElseThrow().done())
        .contains(new Effect("profiles", "traits-deleted", 1));
    assertThat(pages("offers")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F16.1 days that no window looks at any more go, and the rest is left as it lies")
  void daysGo(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    customer("eva", "offers");
    trait("km-3", Function.SUM, TraitWindow.ofDays(3), null);
    mostSaid();
    sweep();
    says("w1", "2026-01-01", words(0, 80));
    runs("r1", "ada", "2025-12-31", 2);
    runs("r2", "ada", "2026-01-01", 3);
    runs("e1", "eva", "2026-01-01", 4);
    List<?> before = pages("offers");
    Sweeps.dayEnds(world);
    assertThat(pages("offers")).isEqualTo(before);
    world.now = world.now.plus(Duration.ofDays(2));
    Sweeps.dayEnds(world);
    assertThat(pages("offers")).isNotEqualTo(before).hasSameSizeAs(before);
    assertThat(value(ada, "km-3")).isEqualTo(3.0);
    assertThat(Computed.parts(world)).hasSize(82);
  }

  private void mostSaid() {
    ComputedTrait trait =
        new ComputedTrait(
            "most-said",
            NAMES,
            PurposeSet.named("offers", "analysis"),
            Source.EVENTS,
            Set.of("Run Completed"),
            Function.MOST_FREQUENT,
            Optional.of("said"),
            Optional.empty(),
            TraitWindow.EVER,
            0);
    world.atomic(() -> traits().put(trait));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(one -> "'w" + one + "'")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private List<?> pages(String purpose) {
    return world.column(
        "select content from profiles.trait_page where purpose = '"
            + purpose
            + "' order by profile_id, page");
  }
}
