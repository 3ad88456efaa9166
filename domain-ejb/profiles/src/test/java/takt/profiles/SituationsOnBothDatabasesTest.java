package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Situations.Facets;
import takt.profiles.derive.RulesForTests;

/** Rule F3.8, against a real database of either kind. */
class SituationsOnBothDatabasesTest extends Shop {

  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final SituationFacet WEATHER =
      new SituationFacet("weather", List.of("cold", "mild", "hot"));
  private static final SituationFacet DAYPART =
      new SituationFacet(SituationFacet.DAYPART, List.of());

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.8 crème brûlée once, on a cold evening, is not what somebody likes in the heat")
  void learntInTheCold(Database.Kind kind) {
    open(kind);
    declare(WEATHER, DAYPART);
    ProfileId guest = customer("7", "offers");
    world.now = Instant.parse("2026-01-01T18:00:00Z");
    take(dish("m1", "crème brûlée", "2026-01-01T18:00:00Z", "'weather':'cold'"));
    take(dish("m2", "ice cream", "2026-01-01T12:00:00Z", "'weather':'hot'"));
    assertThat(score(guest, "crème brûlée", "")).isCloseTo(1, EXACTLY);
    assertThat(score(guest, "crème brûlée", "weather=cold,daypart=evening")).isCloseTo(1, EXACTLY);
    assertThat(score(guest, "crème brûlée", "weather=hot,daypart=evening")).isCloseTo(0.2, EXACTLY);
    assertThat(score(guest, "crème brûlée", "weather=hot,daypart=afternoon"))
        .isCloseTo(0.04, EXACTLY);
    assertThat(score(guest, "crème brûlée", "weather=hot,daypart=noon,mood=good"))
        .as("what nobody has declared is unknown")
        .isCloseTo(0.2, EXACTLY);
    assertThat(best(guest, "weather=cold,daypart=evening")).isEqualTo("crème brûlée");
    assertThat(best(guest, "weather=hot")).isEqualTo("ice cream");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.8 what was learnt in all situations adds up, and nobody says is no difference")
  void addsUp(Database.Kind kind) {
    open(kind);
    declare(WEATHER);
    ProfileId guest = customer("7", "offers");
    take(
        dish("m1", "soup", "2026-01-01T12:00:00Z", "'weather':'cold'"),
        dish("m2", "soup", "2025-12-31T12:00:00Z", "'weather':'hot'"),
        dish("m3", "soup", "2025-12-30T12:00:00Z", "'weather':'awful'"));
    take(dish("m4", "soup", "2026-01-01T12:00:00Z", "'weather':'cold'"));
    assertThat(world.column("select situation from profiles.affinity order by 1"))
        .isEqualTo(List.of("", "weather=cold", "weather=hot"));
    double all = 2 + halved(1) + halved(2);
    assertThat(score(guest, "soup", "")).isCloseTo(all, EXACTLY);
    assertThat(score(guest, "soup", "weather=cold"))
        .isCloseTo(2 + 0.2 * halved(1) + halved(2), EXACTLY);
    assertThat(score(guest, "soup", "weather=mild"))
        .isCloseTo(0.4 + 0.2 * halved(1) + halved(2), EXACTLY);
    assertThat(view(guest, OFFERS).affinities()).hasSize(1);
    assertThat(view(guest, OFFERS).affinities().get(0).since()).isEqualTo("2025-12-30T12:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.8 time of day is that of the event's own zone, else the company's")
  void zones(Database.Kind kind) {
    open(kind);
    declare(DAYPART);
    customer("7", "offers");
    take(
        track(
            "m1",
            "Product Viewed",
            "7",
            "2025-12-31T23:30:00Z",
            "{'category':'a','$context':{'timezone':'America/New_York'}}"),
        track("m2", "Product Viewed", "7", "2025-12-31T23:30:00Z", "{'category':'b'}"));
    assertThat(world.column("select situation from profiles.affinity order by name"))
        .isEqualTo(List.of("daypart=evening", "daypart=night"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F3.6, F3.8 facets that are declared, or no longer are, count for all that was learnt")
  void facetsChange(Database.Kind kind) {
    open(kind);
    ProfileId guest = customer("7", "offers");
    take(dish("m1", "soup", "2026-01-01T12:00:00Z", "'weather':'cold'"));
    declare(WEATHER);
    assertThat(score(guest, "soup", "weather=hot")).as("not yet known").isCloseTo(1, EXACTLY);
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(1);
    assertThat(score(guest, "soup", "weather=hot")).isCloseTo(0.2, EXACTLY);
    declare();
    take(dish("m2", "soup", "2026-01-01T12:00:00Z", "'weather':'cold'"));
    assertThat(world.column("select situation from profiles.affinity")).isEqualTo(List.of(""));
    assertThat(score(guest, "soup", "weather=hot")).isCloseTo(2, EXACTLY);
    Situations situations = world.bean(Situations.class);
    assertThatThrownBy(
            () -> world.atomic(() -> situations.replace(new Facets(List.of(WEATHER), 1))))
        .isInstanceOf(SettingChanged.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.7, F3.8 who has had enough has it everywhere; an own act anywhere ends it")
  void servedAnywhere(Database.Kind kind) {
    open(kind);
    serving("Message Shown", "offers");
    declare(WEATHER);
    ProfileId guest = customer("7", "offers");
    take(dish("m1", "soup", "2026-01-01T10:00:00Z", "'weather':'cold'"));
    take(
        track(
            "m2",
            "Message Shown",
            "7",
            "2026-01-01T12:00:00Z",
            "{'category':'soup','$context':{'situation':{'weather':'hot'}}}"));
    assertThat(score(guest, "soup", "weather=cold")).isCloseTo(hours(2) / 1.2, EXACTLY);
    take(dish("m3", "soup", "2026-01-01T12:00:00Z", "'weather':'hot'"));
    assertThat(score(guest, "soup", "weather=cold")).isCloseTo(hours(2) + 0.2, EXACTLY);
    PersonalData data = world.bean(PersonalData.class);
    assertThat(world.atomic(() -> data.read(guest)).interests())
        .extracting(one -> one.situation().canonical())
        .containsExactly("weather=hot", "weather=cold");
  }

  private void declare(SituationFacet... facets) {
    Situations situations = world.bean(Situations.class);
    world.atomic(
        () -> situations.replace(new Facets(List.of(facets), situations.facets().revision())));
  }

  private static IncomingEvent dish(String id, String dish, String at, String situation) {
    return track(
        id,
        "Product Viewed",
        "7",
        at,
        "{'category':'%s','$context':{'timezone':'Europe/Berlin','situation':{%s}}}"
            .formatted(dish, situation));
  }

  private List<Affinity> interests(ProfileId profile, String situation) {
    return world
        .atomic(
            () ->
                world
                    .profiles()
                    .view(
                        world.consents.lock(profile), OFFERS, Set.of(), Situation.parse(situation)))
        .affinities();
  }

  private double score(ProfileId profile, String name, String situation) {
    return interests(profile, situation).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private String best(ProfileId profile, String situation) {
    return interests(profile, situation).get(0).name();
  }

  private static double halved(int days) {
    return Math.pow(2, -days / 90.0);
  }

  private static double hours(int hours) {
    return Math.pow(2, -hours / 24.0 / 90);
  }
}
