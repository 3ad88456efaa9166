package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Database;
import takt.profiles.Attributes.AttributeSources;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.Membership.Clause;
import takt.profiles.Membership.Fact;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.derive.RulesForTests;
import takt.profiles.segment.Followed;
import takt.profiles.sweep.Sweeps;

/** Rules F17, each against a real database of either kind. */
class SegmentsOnBothDatabasesTest extends Runners {

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.1, F17.2 membership follows each event; a return lets a buyer out")
  void follows(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    trait("km", Function.SUM, TraitWindow.EVER, null);
    segment("runs-far", "offers", "traits.km >= 8 || happened('Run Completed', 30) >= 3");
    segment("has-lamp", "offers", "bought('85123A') && orders >= 1 && familiarity >= customer");
    segment("likes-lamps", "offers", "affinities.lamps > 3.0");
    segment("no-city", "offers", "!has(attributes.city)");
    sweep();
    assertThat(in(ada)).containsExactly("no-city");
    runs("r1", "ada", "2025-12-01", 5);
    assertThat(in(ada)).containsExactly("no-city");
    runs("r2", "ada", "2025-12-02", 3);
    take(track("o1", "Order Completed", "ada", "2025-12-31T00:00:00Z", lamp("o1", 1)));
    assertThat(in(ada)).containsExactly("has-lamp", "likes-lamps", "no-city", "runs-far");
    take(both("i1", "ada", "visitor-0000000001", "{'city':'Köln'}"));
    assertThat(in(ada)).containsExactly("has-lamp", "likes-lamps", "runs-far");
    take(track("b1", "Order Refunded", "ada", "2025-12-31T12:00:00Z", lamp("o1", 1)));
    assertThat(in(ada)).containsExactly("runs-far");
    // A view for the purpose says the same, one for another purpose nothing of it.
    assertThat(view(ada, OFFERS).segments()).containsOnlyKeys("runs-far");
    assertThat(view(ada, new PurposeCode("orders")).segments()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2 what is counted anew for another segment lets nobody in or out meanwhile")
  void countedAnew(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders", "analysis");
    ProfileId bob = customer("bob", "offers", "orders", "analysis");
    trait("runs", Function.COUNT, TraitWindow.EVER, null);
    segment("idle", "offers", "happened('Run Completed', 90) == 0 && affinities.lamps > 1.0");
    segment("never-ran", "offers", "traits.runs < 1 && affinities.lamps > 1.0");
    sweep();
    runs("r1", "ada", "2025-12-30", 5);
    segment("runs", "analysis", "happened('Run Completed', 30) >= 1");
    trait("runs", Function.COUNT, TraitWindow.ofDays(90), null);
    take(track("o1", "Order Completed", "ada", "2025-12-31T00:00:00Z", lamp("o1", 1)));
    take(track("o2", "Order Completed", "bob", "2025-12-31T00:00:00Z", lamp("o2", 1)));
    assertThat(in(ada)).isEmpty();
    assertThat(in(bob)).isEmpty();
    sweep();
    assertThat(in(ada)).isEmpty();
    assertThat(in(bob)).containsExactly("idle", "never-ran");
    world.atomic(
        () -> {
          segments().remove("runs", 1);
          return true;
        });
    take(track("o3", "Order Completed", "ada", "2025-12-31T00:00:00Z", lamp("o3", 1)));
    assertThat(in(ada)).isEmpty();
    assertThat(in(bob)).containsExactly("idle", "never-ran");
    sweep();
    assertThat(in(ada)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2, F12.1 another order of sources reaches segments that name attributes")
  void sourcesReordered(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    said(ada, "shop", "Köln");
    said(ada, "guess", "Bonn");
    segment("cologne", "offers", "attributes.city == 'Köln'");
    sweep();
    assertThat(in(ada)).containsExactly("cologne");
    AttributeSources order = new AttributeSources(List.of("guess"), 0);
    world.atomic(() -> world.bean(Attributes.class).replace(order));
    sweep();
    assertThat(in(ada)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2, F3.6 other rules of interests reach segments that name interests")
  void rulesOfInterests(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    ProfileId bob = customer("bob", "offers", "orders");
    take(track("o1", "Order Completed", "ada", "2025-10-03T12:00:00Z", lamp("o1", 1)));
    take(track("o2", "Order Completed", "bob", "2025-10-03T12:00:00Z", lamp("o2", 1)));
    segment("likes-lamps", "offers", "affinities.lamps > 2.0");
    sweep();
    assertThat(in(ada)).containsExactly("likes-lamps");
    assertThat(in(bob)).containsExactly("likes-lamps");
    RulesForTests.categoriesHalveIn(world, 30);
    // In the background, or with whatever comes next.
    runs("r1", "bob", "2025-12-30", 5);
    assertThat(in(bob)).isEmpty();
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(1);
    assertThat(in(ada)).isEmpty();
    RulesForTests.categoriesHalveIn(world, 90);
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(2);
    assertThat(in(ada)).containsExactly("likes-lamps");
  }

  private void said(ProfileId profile, String source, String city) {
    Columns row = new Columns(9);
    row.add(profile, "city", profile, city, "offers", source, world.now, world.now, null);
    world.atomic(
        () -> {
          world.bean(AttributeRows.class).learn(List.of(profile), row);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2 no more events of a person are counted than familiarity asks for")
  void countsNoFurther(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    for (int i = 0; i < 5; i++) {
      runs("r" + i, "ada", "2025-12-0" + (i + 1), 5);
    }
    assertThat(Followed.events(world, ada, OFFERS, 3)).isEqualTo(3);
    assertThat(Followed.events(world, ada, OFFERS, 9)).isEqualTo(5);
    assertThat(Followed.events(world, ada, new PurposeCode("orders"), 9)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2 definitions that wait together are swept at once, traits before segments")
  void together(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    runs("r1", "ada", "2025-12-01", 9);
    trait("km", Function.SUM, TraitWindow.EVER, null);
    segment("runs-far", "offers", "traits.km >= 8");
    segment("no-city", "offers", "!has(attributes.city)");
    trait("runs", Function.COUNT, TraitWindow.EVER, null);
    segment("runs-once", "offers", "traits.runs == 1");
    assertThat(Sweeps.all(world)).isEqualTo(1);
    assertThat(in(ada)).containsExactly("no-city", "runs-far", "runs-once");
    assertThat(Sweeps.all(world)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.1 what cannot be used is refused with its place when it is saved")
  void refuses(Database.Kind kind) {
    runners(kind);
    trait("km", Function.SUM, TraitWindow.EVER, null);
    refused("attributes.age > 3", "line 1, character 16: found no matching overload");
    refused("traits.steps > 3", "there is no trait \"steps\"");
    refused("scales.novelty > 0.5", "there is no scale \"novelty\"");
    refused("attributes.size() > 3", "attributes must be named one by one");
    refused("happened('Run Completed', orders) > 1", "happened takes the name of an event");
    refused("[1, 2].exists(x, x == orders)", "exists");
    refused("orders", "expected type 'bool'");
    assertThatThrownBy(() -> segment("seg", "analysis", "traits.km > 1"))
        .hasMessageContaining("may not be used for this purpose");
    segment("runs-far", "offers", "traits.km > 1");
    assertThatThrownBy(
            () ->
                world.atomic(
                    () -> {
                      traits().remove("km", 1);
                      return true;
                    }))
        .isInstanceOf(InUse.class)
        .hasMessageContaining("runs-far");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.1, F16.6 a condition on traits works, or is refused because it never could")
  void traitsAreWhatTheyAre(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    of("last-distance", Function.LAST, "distance", "Run Completed");
    of("last-shoe", Function.LAST, "shoe", "Run Completed");
    of("usual-amount", Function.MOST_FREQUENT, "amount");
    of("last-item", Function.LAST, "item");
    trait("runs", Function.COUNT, TraitWindow.EVER, null);
    segment("far", "offers", "traits['last-distance'] > 10.0 && traits.runs == 1");
    segment("shoe", "offers", "traits['last-shoe'].startsWith('s') || traits['last-shoe'] == '9'");
    segment("buys", "offers", "traits['usual-amount'] < 9 && traits['last-item'] in ['85123A']");
    sweep();
    runs("r1", "ada", "2025-12-01", 12.5);
    take(track("o1", "Order Completed", "ada", "2025-12-01T00:00:00Z", lamp("o1", 2)));
    assertThat(in(ada)).containsExactly("buys", "far", "shoe");
    refused("traits['last-item'] > 10.0", "line 1, character 21: found no matching overload");
    refused("'ä𝄞' != '' &&\ntraits['last-item'] == 5", "line 2, character 21: found no");
    refused("traits.runs.startsWith('1')", "line 1, character 23: found no matching overload");
    refused("traits.runs > '1'", "line 1, character 13: found no matching overload");
    refused("traits.runs * 2 > 5.0", "line 1, character 13: found no matching overload");
    refused("trait1.runs > 5.0", "undeclared reference");
    assertThatThrownBy(() -> trait("runs", Function.LAST, TraitWindow.EVER, null))
        .isInstanceOf(InUse.class);
  }

  /** A trait of a field of events, or of purchases if none are named. */
  private void of(String code, Function function, String field, String... events) {
    ComputedTrait next =
        new ComputedTrait(
            code,
            NAMES,
            PurposeSet.named("offers"),
            events.length > 0 ? ComputedTrait.Source.EVENTS : ComputedTrait.Source.PURCHASES,
            Set.of(events),
            function,
            Optional.of(field),
            Optional.empty(),
            TraitWindow.EVER,
            0);
    world.atomic(() -> traits().put(next));
  }

  private void refused(String condition, String why) {
    assertThatThrownBy(() -> segment("seg", "offers", condition))
        .isInstanceOf(UnusableCondition.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2 time alone moves persons out and in when the day ends; so does a late yes")
  void time(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId eva = customer("eva", "orders");
    segment("active", "offers", "happened('Run Completed', 7) >= 1");
    segment("idle", "offers", "happened('Run Completed', 7) == 0");
    runs("r1", "ada", "2025-12-31", 5);
    sweep();
    assertThat(in(ada)).containsExactly("active");
    world.consents.permit(eva, "offers");
    world.now = world.now.plus(Duration.ofDays(6));
    assertThat(Sweeps.dayEnds(world)).isEqualTo(1);
    assertThat(Sweeps.dayEnds(world)).as("once a day").isZero();
    assertThat(in(ada)).containsExactly("idle");
    assertThat(in(eva)).containsExactly("idle");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.1, F17.2, F3.7 servings fade an interest at once, time brings it back")
  void servings(Database.Kind kind) {
    runners(kind);
    serving("Message Shown", "offers");
    ProfileId ada = customer("ada", "offers");
    segment("likes-lamps", "offers", "affinities.lamps > 0.55");
    take(track("v1", "Product Viewed", "ada", "2025-12-31T12:00:00Z", "{'category':'lamps'}"));
    assertThat(in(ada)).containsExactly("likes-lamps");
    for (int serving = 1; serving <= 5; serving++) {
      assertThat(in(ada)).as("after fewer than five").containsExactly("likes-lamps");
      take(
          track(
              "s" + serving,
              "Message Shown",
              "ada",
              "2025-12-31T13:00:00Z",
              "{'category':'lamps'}"));
    }
    assertThat(view(ada, OFFERS).affinities().get(0).score()).isLessThan(0.55);
    assertThat(in(ada)).isEmpty();
    world.now = world.now.plus(Duration.ofDays(14));
    assertThat(Sweeps.dayEnds(world)).isEqualTo(1);
    assertThat(view(ada, OFFERS).affinities().get(0).score()).isGreaterThan(0.55);
    assertThat(in(ada)).containsExactly("likes-lamps");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.2 a correction, a merge and a split are followed, too")
  void merges(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId eva = customer("eva", "offers");
    segment("two-runs", "offers", "happened('Run Completed', 90) >= 2");
    segment("cologne", "offers", "attributes.city == 'Köln'");
    sweep();
    runs("r1", "ada", "2025-12-01", 5);
    runs("r2", "eva", "2025-12-02", 5);
    assertThat(in(ada)).isEmpty();
    merge(ada, eva);
    assertThat(in(ada)).containsExactly("two-runs");
    split(ada, eva);
    assertThat(in(ada)).isEmpty();
    assertThat(in(eva)).isEmpty();
    world.atomic(
        () ->
            world
                .bean(Attributes.class)
                .correct(
                    new Correction(
                        ada,
                        "city",
                        Optional.of("Köln"),
                        Correction.By.PERSON,
                        Optional.empty(),
                        PurposeSet.named("offers"),
                        0)));
    assertThat(in(ada)).containsExactly("cologne");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.3 a preview counts before it is saved, and saves nothing")
  void previews(Database.Kind kind) {
    runners(kind);
    for (int i = 0; i < 12; i++) {
      customer("c" + i, i % 3 == 0 ? "orders" : "offers");
      runs("r" + i, "c" + i, "2025-12-31", i);
    }
    SegmentPreview preview =
        world.atomic(
            () -> segments().preview(OFFERS, "happened('Run Completed', 7) >= 1 && orders == 0"));
    assertThat(preview.persons()).isEqualTo(8);
    assertThat(preview.least()).isEqualTo(8);
    assertThat(preview.most()).isEqualTo(8);
    assertThat(preview.lookedAt()).isEqualTo(12);
    assertThat(preview.sample()).hasSize(SegmentPreview.MOST_SAMPLE).doesNotHaveDuplicates();
    assertThat(world.atomic(() -> segments().all())).isEmpty();
    assertThatThrownBy(() -> world.atomic(() -> segments().preview(OFFERS, "traits.none > 1")))
        .isInstanceOf(UnusableCondition.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.4 why somebody is in it: the parts, and what is known of what they name")
  void why(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    trait("km", Function.SUM, TraitWindow.EVER, null);
    segment("seg", "offers", "traits.km > 4.0 && !(attributes.city == 'Köln') || orders > 2");
    sweep();
    runs("r1", "ada", "2025-12-01", 5);
    take(both("i1", "ada", "visitor-0000000001", "{'city':'Bonn'}"));
    Membership why = world.atomic(() -> segments().why(world.consents.lock(ada), "seg"));
    assertThat(why.since()).contains(world.now);
    assertThat(why.clauses())
        .extracting(Clause::text)
        .containsExactly("traits.km > 4.0", "attributes.city == \"Köln\"", "orders > 2");
    assertThat(why.clauses()).extracting(Clause::holds).containsExactly(true, false, false);
    assertThat(why.clauses().get(0).facts())
        .containsExactly(new Fact("traits[\"km\"]", Optional.of("5")));
    assertThat(why.clauses().get(1).facts())
        .containsExactly(new Fact("attributes[\"city\"]", Optional.of("Bonn")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.5 a list: only who permits its purpose is put on it; it moves with merges")
  void lists(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId eva = customer("eva", "offers");
    ProfileId tom = customer("tom", "orders");
    segment("vips", "offers", null);
    segment("others", "offers", "orders == 0");
    assertThat(change("vips", Set.of(eva, tom), Set.of())).isEqualTo(new ListChange(1, 0, 1));
    assertThat(change("vips", Set.of(eva), Set.of(ada))).isEqualTo(new ListChange(0, 0, 0));
    assertThat(in(eva)).contains("vips");
    assertThatThrownBy(() -> change("others", Set.of(eva), Set.of())).isInstanceOf(NotAList.class);
    assertThatThrownBy(() -> change("none", Set.of(eva), Set.of()))
        .isInstanceOf(UnknownSegment.class);
    merge(ada, eva);
    assertThat(in(ada)).contains("vips");
    split(ada, eva);
    assertThat(in(ada)).doesNotContain("vips");
    assertThat(in(eva)).contains("vips");
    assertThat(change("vips", Set.of(), Set.of(eva))).isEqualTo(new ListChange(0, 1, 0));
    assertThat(in(eva)).doesNotContain("vips");
  }

  private ListChange change(String code, Set<ProfileId> added, Set<ProfileId> removed) {
    return world.atomic(() -> segments().change(code, added, removed, "key"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.6 a scale is the mean of the answers, those to reversed items turned around")
  void scales(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    Scale novelty =
        new Scale(
            "novelty",
            NAMES,
            List.of(
                new Scale.Item("q1", false),
                new Scale.Item("q2", true),
                new Scale.Item("q3", false)),
            1,
            5,
            2,
            0);
    Scales scales = world.bean(Scales.class);
    world.atomic(() -> scales.put(novelty));
    segment("curious", "offers", "scales.novelty >= 0.7");
    take(both("i1", "ada", "visitor-0000000001", "{'q1':4}"));
    assertThat(in(ada)).as("too few answers").isEmpty();
    take(both("i2", "ada", "visitor-0000000001", "{'q2':2,'q3':'9'}"));
    assertThat(in(ada)).as("(4 + 4) / 2 is three quarters of the way").containsExactly("curious");
    take(both("i3", "ada", "visitor-0000000001", "{'q3':1}"));
    assertThat(in(ada)).isEmpty();
    assertThatThrownBy(
            () ->
                world.atomic(
                    () -> {
                      scales.remove("novelty", 1);
                      return true;
                    }))
        .isInstanceOf(InUse.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F17.7 an opt-out lets go of memberships; members are told who permit it now")
  void optOut(Database.Kind kind) {
    runners(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId eva = customer("eva", "offers");
    segment("vips", "offers", null);
    segment("none-bought", "offers", "orders == 0");
    change("vips", Set.of(ada, eva), Set.of());
    sweep();
    assertThat(world.atomic(() -> segments().size("vips"))).isEqualTo(2);
    world.consents.permit(eva);
    assertThat(world.atomic(() -> segments().members("vips", Optional.empty(), 10)).members())
        .extracting(SegmentMember::profile)
        .containsExactly(ada);
    assertThat(optOut(ada, "offers").all())
        .contains(
            new Effect("profiles", "memberships-deleted", 2),
            new Effect("profiles", "list-entries-deleted", 1));
    assertThat(world.atomic(() -> segments().size("vips"))).isEqualTo(1);
  }
}
