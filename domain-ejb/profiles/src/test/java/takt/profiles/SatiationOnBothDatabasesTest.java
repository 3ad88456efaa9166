package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.PersonalRecord.KnownServing;
import takt.profiles.derive.RulesForTests;

/** Rule F3.7, against a real database of either kind. */
class SatiationOnBothDatabasesTest extends Shop {

  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final String LAMPS = "{'category':'lamps','brand':'Acme'}";
  private static final String NOW = "2026-01-01T12:00:00Z";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.7 servings since the last own act fade an interest, and an own act ends that")
  void fades(Database.Kind kind) {
    open(kind);
    serving("Message Shown", "offers", "analysis");
    ProfileId profile = customer("7", "offers");
    take(event("m1", "Message Shown", "2025-12-25T12:00:00Z"));
    assertThat(view(profile, OFFERS).affinities()).as("being shown is no act").isEmpty();
    take(event("m2", "Product Viewed", "2025-12-25T12:00:00Z"));
    assertThat(lamps(profile)).as("taken off by the act").isCloseTo(halved(7), EXACTLY);
    take(event("m3", "Message Shown", "2025-12-25T12:00:00Z"));
    assertThat(lamps(profile)).as("served at the same time").isCloseTo(halved(7), EXACTLY);
    take(event("m4", "Message Shown", "2025-12-25T12:00:01Z"), event("m5", "Message Shown", NOW));
    assertThat(lamps(profile)).isCloseTo(halved(7) / (1 + 1.5 / 5), within(1e-5));
    take(event("m6", "Product Viewed", NOW));
    assertThat(lamps(profile)).isCloseTo(halved(7) + 1, EXACTLY);
    assertThat(world.column("select 1 from profiles.served")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.7 an act between two servings takes off the first alone, whichever comes first")
  void actInBetween(Database.Kind kind) {
    open(kind);
    serving("Message Shown", "offers");
    List<IncomingEvent> events =
        List.of(
            event("m1", "Message Shown", "2025-12-18T12:00:00Z"),
            event("m2", "Product Viewed", "2025-12-20T12:00:00Z"),
            event("m3", "Message Shown", "2025-12-25T12:00:00Z"));
    ProfileId profile = customer("7", "offers");
    for (int[] order :
        new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      for (int index : order) {
        take(events.get(index));
      }
      assertThat(lamps(profile)).isCloseTo(halved(12) / (1 + 0.5 / 5), EXACTLY);
      forgetAll();
      take(events.get(order[0]), events.get(order[1]));
      take(events.get(order[2]));
      assertThat(lamps(profile)).isCloseTo(halved(12) / (1 + 0.5 / 5), EXACTLY);
      forgetAll();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F3.7, F7.1 what was served is theirs to see, goes with an opt-out, merges and splits")
  void isTheirs(Database.Kind kind) {
    open(kind);
    serving("Message Shown", "offers");
    ProfileId one = customer("7", "offers");
    ProfileId other = customer("8", "offers");
    take(event("m1", "Message Shown", NOW));
    take(track("m2", "Product Viewed", "8", "2025-12-25T12:00:00Z", LAMPS));
    PersonalData data = world.bean(PersonalData.class);
    assertThat(world.atomic(() -> data.read(one)).servings())
        .contains(
            new KnownServing(
                Dimension.BRAND, "Acme", OFFERS, 1, Instant.parse(NOW), Instant.parse(NOW)));
    merge(one, other);
    assertThat(lamps(one)).isCloseTo(halved(7) / (1 + 1 / 5.0), EXACTLY);
    assertThat(world.atomic(() -> data.read(one)).interests())
        .anySatisfy(interest -> assertThat(interest.score()).isCloseTo(lamps(one), EXACTLY));
    split(one, other);
    assertThat(lamps(other)).isCloseTo(halved(7), EXACTLY);
    assertThat(world.atomic(() -> data.read(one)).servings()).hasSize(2);
    assertThat(world.atomic(() -> data.read(other)).servings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.6, F3.7 what becomes a serving, or is none any more, is so from the beginning")
  void typesChange(Database.Kind kind) {
    open(kind);
    type("Message Shown", 0, "offers");
    ProfileId profile = customer("7", "offers");
    take(event("m1", "Product Viewed", "2025-12-25T12:00:00Z"), event("m2", "Message Shown", NOW));
    assertThat(lamps(profile)).isCloseTo(halved(7), EXACTLY);
    serving("Message Shown", "offers");
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(1);
    assertThat(lamps(profile)).isCloseTo(halved(7) / 1.2, EXACTLY);
    type("Message Shown", 0, "offers");
    assertThat(lamps(profile)).as("at once").isCloseTo(halved(7), EXACTLY);
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(1);
    assertThat(world.column("select 1 from profiles.served")).isEmpty();
  }

  private double lamps(ProfileId profile) {
    return view(profile, OFFERS).affinities().stream()
        .filter(one -> one.name().equals("lamps"))
        .findFirst()
        .orElseThrow()
        .score();
  }

  /** What is left of a view after so many days. */
  private static double halved(int days) {
    return Math.pow(2, -days / 90.0);
  }

  private static IncomingEvent event(String id, String name, String at) {
    return track(id, name, "7", at, LAMPS);
  }
}
