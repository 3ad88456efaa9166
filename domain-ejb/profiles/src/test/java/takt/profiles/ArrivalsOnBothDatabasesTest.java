package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** Rules F10, each against a real database of either kind. */
class ArrivalsOnBothDatabasesTest extends Shop {

  private static final String YESTERDAY = "2025-12-31T00:00:00Z";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.2 what a bot sends makes no profile and no interest, and counts for nobody")
  void bots(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("7", "offers");
    IncomingEvent view = track("m1", "Product Viewed", "7", YESTERDAY, "{'category':'lamps'}");
    IncomingEvent order = track("m2", "Order Completed", "8", YESTERDAY, lamp("o1", 1));

    assertThat(arrive(bot(view), bot(order), new Arrival(view)))
        .containsExactly(Outcome.BOT, Outcome.BOT, Outcome.STORED);

    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("8")))).isEmpty();
    assertThat(view(known, OFFERS).affinities().get(0).score()).isBetween(0.9, 1.0);
    assertThat(world.column("select count(*) from profiles.event_count").get(0)).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.3 what arrives older than a purpose keeps data is not stored for it")
  void old(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("7", "offers", "orders");
    String before = "2024-12-31T00:00:00Z"; // 366 days, of 365

    assertThat(
            arrive(
                new Arrival(track("m1", "Product Viewed", "7", before, "{'category':'lamps'}")),
                new Arrival(track("m2", "Secret", "7", before, "{}")),
                new Arrival(track("m3", "Order Completed", "new", before, lamp("o1", 1))),
                new Arrival(
                    track("m4", "Secret", "7", "2025-01-02T00:00:00Z", "{'category':'x'}"))))
        .containsExactly(Outcome.COUNTED, Outcome.DROPPED, Outcome.COUNTED, Outcome.STORED);

    assertThat(view(known, OFFERS).affinities()).extracting(Affinity::name).containsExactly("x");
    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("new")))).isEmpty();
    assertThat(take(track("m3", "Order Completed", "new", before, lamp("o1", 1))))
        .as("what the company imports is its own")
        .containsExactly(Outcome.STORED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.4, F2.4 what an event denies itself it is not used for, and makes no profile")
  void denied(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("7", "offers", "orders");
    IncomingEvent order = track("m1", "Order Completed", "7", YESTERDAY, lamp("o1", 1));
    PurposeSet offers = PurposeSet.named("offers");
    PurposeSet all = PurposeSet.named("offers", "orders", "analysis");

    assertThat(
            arrive(
                new Arrival(order, offers, false),
                new Arrival(
                    track("m2", "Order Completed", "new", YESTERDAY, lamp("o2", 1)), all, false)))
        .containsExactly(Outcome.STORED, Outcome.COUNTED);

    assertThat(world.column("select purposes from profiles.event"))
        .singleElement()
        .isEqualTo("orders");
    assertThat(view(known, OFFERS, "85123A").purchases()).isEmpty();
    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("new"))))
        .isEqualTo(Optional.empty());
  }

  private static Arrival bot(IncomingEvent event) {
    return new Arrival(event, PurposeSet.NONE, true);
  }

  private List<Outcome> arrive(Arrival... arrivals) {
    return world.atomic(() -> world.events().arrive(List.of(arrivals), "key"));
  }
}
