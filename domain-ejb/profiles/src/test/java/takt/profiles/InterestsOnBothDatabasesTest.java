package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.track;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.derive.RulesForTests;

/** Rules F3.5 and F3.6, each against a real database of either kind. */
class InterestsOnBothDatabasesTest extends Shop {

  private static final String NEW_YEAR = "2026-01-01T12:00:00Z";
  private static final String ALL = "{'category':'lamps','brand':'Acme','themes':['winter','old']}";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.5 an event counts in all that it is about, each with its own half-life")
  void dimensions(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "offers");
    take(track("m1", "Product Viewed", "7", "2025-07-05T12:00:00Z", ALL));
    take(track("m2", "Product Viewed", "7", "2026-01-01T12:00:00Z", ALL));
    assertThat(view(profile, OFFERS).affinities())
        .extracting(Affinity::dimension, Affinity::name)
        .containsExactlyInAnyOrder(
            tuple(Dimension.CATEGORY, "lamps"),
            tuple(Dimension.BRAND, "Acme"),
            tuple(Dimension.THEME, "winter"),
            tuple(Dimension.THEME, "old"));
    Map<String, Double> scores = scores(profile);
    assertThat(scores.get("Acme")).isCloseTo(1.5, within(1e-9));
    assertThat(scores.get("lamps")).isCloseTo(1.25, within(1e-9));
    assertThat(scores.get("winter")).isCloseTo(1 + Math.pow(2, -6), within(1e-9));
    assertThat(view(profile, OFFERS).affinities().get(0).name()).isEqualTo("Acme");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.5 a view names the strongest of each dimension; many themes crowd nothing out")
  void strongestOfEach(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "offers");
    IncomingEvent[] events = new IncomingEvent[61];
    for (int i = 0; i < 60; i++) {
      events[i] =
          track("t" + i, "Message Clicked", "7", "2026-01-01T12:00:00Z", "{'theme':'t" + i + "'}");
    }
    events[60] = track("c", "Product Viewed", "7", "2025-12-01T12:00:00Z", "{'category':'lamps'}");
    take(events);
    List<Affinity> all = view(profile, OFFERS).affinities();
    assertThat(all).hasSize(ProfileView.MOST_AFFINITIES + 1);
    assertThat(all.get(ProfileView.MOST_AFFINITIES).name()).isEqualTo("lamps");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.2 what is older than a thousand half-lives is added to, and refuses nothing")
  void veryOld(Database.Kind kind) {
    open(kind);
    RulesForTests.categoriesHalveIn(world, 1);
    ProfileId profile = customer("7", "offers");
    take(track("m1", "Product Viewed", "7", "2021-01-01T12:00:00Z", "{'category':'lamps'}"));
    assertThat(view(profile, OFFERS).affinities()).hasSize(1);
    take(track("m2", "Product Viewed", "7", "2026-01-01T12:00:00Z", "{'category':'lamps'}"));
    take(track("m3", "Product Viewed", "7", "2020-01-01T12:00:00Z", "{'category':'lamps'}"));
    assertThat(scores(profile).get("lamps")).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.6 a changed half-life is one for all, before anything is added and in the end")
  void changedHalfLife(Database.Kind kind) {
    open(kind);
    ProfileId added = customer("7", "offers");
    ProfileId idle = customer("8", "offers");
    for (String number : List.of("7", "8")) {
      take(lampSeen("m1", number, "2025-10-03T12:00:00Z"), lampSeen("m2", number, NEW_YEAR));
    }
    RulesForTests.categoriesHalveIn(world, 45);
    take(lampSeen("m3", "7", NEW_YEAR));
    assertThat(scores(added).get("lamps")).isCloseTo(2.25, within(1e-9));
    assertThat(RulesForTests.turn(world, 100)).as("only those that nobody touched").isEqualTo(1);
    assertThat(scores(idle).get("lamps")).isCloseTo(1.25, within(1e-9));
    assertThat(RulesForTests.turn(world, 100)).isZero();
    // Back to what it was: the sums are again those of 90 days, whatever came between.
    RulesForTests.categoriesHalveIn(world, 90);
    assertThat(RulesForTests.turn(world, 1)).as("a bounded number at a time").isEqualTo(1);
    assertThat(RulesForTests.turn(world, 1)).isEqualTo(1);
    assertThat(RulesForTests.turn(world, 1)).isZero();
    assertThat(scores(added).get("lamps")).isCloseTo(2.5, within(1e-9));
    assertThat(scores(idle).get("lamps")).isCloseTo(1.5, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.6 who comes to be by a merge or a split is computed by today's rules as well")
  void mergedAndSplit(Database.Kind kind) {
    open(kind);
    ProfileId kept = customer("7", "offers");
    ProfileId absorbed = customer("8", "offers");
    take(track("m1", "Product Viewed", "7", NEW_YEAR, ALL));
    take(track("m2", "Product Viewed", "8", NEW_YEAR, ALL));
    RulesForTests.categoriesHalveIn(world, 45);
    merge(kept, absorbed);
    assertThat(scores(kept)).containsEntry("Acme", 2.0).containsEntry("old", 2.0);
    split(kept, absorbed);
    assertThat(scores(kept)).containsEntry("Acme", 1.0);
    assertThat(scores(absorbed)).containsEntry("Acme", 1.0).containsEntry("lamps", 1.0);
    assertThat(RulesForTests.turn(world, 100)).isZero();
  }

  private static IncomingEvent lampSeen(String id, String customer, String at) {
    return track(id, "Product Viewed", customer, at, "{'category':'lamps'}");
  }

  private Map<String, Double> scores(ProfileId profile) {
    return view(profile, OFFERS).affinities().stream()
        .collect(Collectors.toMap(Affinity::name, Affinity::score));
  }
}
