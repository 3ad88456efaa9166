package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.profiles.retention.Retentions;
import takt.profiles.test.World;

/** Rules C15 as profiles keep them, each against a real database of either kind. */
class RetentionOnBothDatabasesTest extends Shop {

  private static final ProfileId NOBODY = new ProfileId(new UUID(0, 0));
  private static final PurposeCode ANALYSIS = new PurposeCode("analysis");
  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private RetainedData retained;
  private ProfileId anna;
  private ProfileId bert;
  private Set<ProfileId> restricted = Set.of();

  /** Anna ordered and looked on the first day, and ordered again on the hundredth; Bert then. */
  private void known(Database.Kind kind) {
    open(kind);
    retained = Retentions.of(world);
    anna = customer("7", "offers", "orders", "analysis");
    bert = customer("8", "offers", "orders", "analysis");
    take(
        track("m1", "Order Completed", "7", LONG_AGO, lamp("o1", 1)),
        track("m2", "Product Viewed", "7", LONG_AGO, "{'category':'lamps'}"),
        track("m3", "Secret", "7", LONG_AGO, "{}"),
        both("m4", "7", "visitor-7", "{'firstName':'Ada'}"));
    world.now = world.now.plus(Duration.ofDays(100));
    take(
        track("m5", "Order Completed", "7", LONG_AGO, lamp("o2", 2)),
        track("m6", "Product Viewed", "8", LONG_AGO, "{'category':'lamps'}"));
  }

  /** As of so many days from the first: offers for 30 days, analysis 60, orders 3,650. */
  private RetentionEnds after(int days) {
    Instant asOf = Instant.parse("2026-01-01T12:00:00Z").plus(Duration.ofDays(days));
    return new RetentionEnds(
        asOf,
        Map.of(
            OFFERS, asOf.minus(Duration.ofDays(30)),
            ANALYSIS, asOf.minus(Duration.ofDays(60)),
            ORDERS, asOf.minus(Duration.ofDays(3_650))));
  }

  private List<Effect> preview(RetentionEnds ends) {
    Effects counts = new Effects();
    assertThat(retained.preview(ends, restricted, counts)).isTrue();
    return counts.all();
  }

  private List<Effect> run(RetentionEnds ends) {
    Effects counts = new Effects();
    world.atomic(
        () -> {
          for (ProfileId profile : retained.due(ends, NOBODY, 10)) {
            retained.end(profile, ends, counts);
          }
          return true;
        });
    return counts.all();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C15.1, C15.3 what is over goes purpose by purpose, as the preview said")
  void endsByPurpose(Database.Kind kind) {
    known(kind);
    RetentionEnds ends = after(31);

    List<Effect> seen = preview(ends);

    assertThat(seen)
        .containsExactlyInAnyOrder(
            new Effect("events", "ended offers", 4),
            new Effect("events", "deleted", 1),
            new Effect("attributes", "ended offers", 1));
    assertThat(world.column("select count(*) from profiles.event").get(0)).isEqualTo(6L);
    assertThat(world.atomic(() -> retained.due(ends, NOBODY, 10))).containsExactly(anna);
    assertThat(run(ends)).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(preview(ends)).isEmpty();
    assertThat(run(ends)).isEmpty();
    assertThat(view(anna, OFFERS, "85123A").purchases().get("85123A").quantity()).isEqualTo(2);
    assertThat(view(anna, ORDERS, "85123A").purchases().get("85123A").quantity()).isEqualTo(3);
    assertThat(view(anna, OFFERS).attributes()).isEmpty();
    assertThat(view(anna, ORDERS).attributes()).containsKey("firstName");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "C15.1 one look at long intervals ends several purposes at once, each where it is over")
  void endsInBands(Database.Kind kind) {
    known(kind);
    RetentionEnds ends = after(150);
    List<Effect> seen = preview(ends);
    assertThat(seen)
        .containsExactlyInAnyOrder(
            new Effect("events", "ended offers", 6),
            new Effect("events", "ended analysis", 2),
            new Effect("events", "deleted", 2),
            new Effect("attributes", "ended offers", 1));
    assertThat(run(ends)).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(world.column("select message_id from profiles.event order by 1").toString())
        .isEqualTo("[m1, m4, m5, m6]");
    assertThat(world.atomic(() -> retained.due(after(165), NOBODY, 10))).contains(anna, bert);
    assertThat(world.atomic(() -> retained.due(after(165), anna, 10))).doesNotContain(anna);
    assertThat(run(after(4_000)))
        .contains(new Effect("events", "deleted", 4), new Effect("attributes", "deleted", 1));
    assertThat(world.column("select 1 from profiles.purchase")).isEmpty();
    assertThat(world.column("select 1 from profiles.affinity")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C14.1, C15.3 what is restricted stays, and how much that is can be seen")
  void restricted(Database.Kind kind) {
    known(kind);
    RetentionEnds ends = after(150);
    restricted = Set.of(anna);
    List<Effect> seen = preview(ends);
    assertThat(seen)
        .containsExactlyInAnyOrder(
            new Effect("events", "ended offers", 1),
            new Effect("events", "restricted", 5),
            new Effect("attributes", "restricted", 1));
    Effects kept = new Effects();
    world.atomic(
        () -> {
          retained.keep(anna, ends, kept);
          return true;
        });
    assertThat(kept.all()).containsExactlyInAnyOrderElementsOf(seen.subList(1, 3));
    assertThat(world.column("select count(*) from profiles.event").get(0)).isEqualTo(6L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C15.1 an old fact's time begins when it came in, that of its former values, too")
  void oldFacts(Database.Kind kind) {
    known(kind);
    says("m7", "2025-06-01T00:00:00Z", "Ada");
    says("m8", "2025-07-01T00:00:00Z", "Ida");
    RetentionEnds next = after(101);
    assertThat(preview(next))
        .containsExactlyInAnyOrder(
            new Effect("events", "ended offers", 4),
            new Effect("events", "ended analysis", 2),
            new Effect("events", "deleted", 2),
            new Effect("attributes", "ended offers", 1));
    run(next);
    assertThat(view(bert, OFFERS).attributes().get("firstName").value()).isEqualTo("Ida");
    assertThat(run(after(131)))
        .contains(
            new Effect("attributes", "ended offers", 1),
            new Effect("former-attributes", "ended offers", 1));
  }

  /** Bert, now, of long before. */
  private void says(String id, String when, String name) {
    take(
        new IncomingEvent(
            id,
            IncomingEvent.Kind.IDENTIFY,
            "Identify",
            Optional.of(Identifier.customer("8")),
            Optional.empty(),
            Instant.parse(when),
            World.json("{'firstName':'" + name + "'}")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C15.1 without purposes nothing is over")
  void withoutPurposes(Database.Kind kind) {
    known(kind);
    RetentionEnds none = new RetentionEnds(world.now, Map.of());
    assertThat(preview(none)).isEmpty();
    assertThat(run(none)).isEmpty();
    assertThat(bert).isNotNull();
  }
}
