package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.track;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Permissions;
import takt.kernel.ComplaintReceived;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.FeedbackReceived;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Reads;
import takt.profiles.optout.OptOuts;

/** Rules F2, each against a real database of either kind. */
class PurposesOnBothDatabasesTest extends Shop {

  private static final PurposeCode NEWS = new PurposeCode("news");

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.2, F2.4 what nothing permits makes no profile; it is counted or dropped")
  void nobodyIsKnownWithoutPermission(Database.Kind kind) {
    open(kind);
    List<Outcome> outcomes =
        take(
            track("m1", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'lamps'}"),
            track("m2", "Secret", "7", "2025-12-01T00:00:00Z", "{}"),
            track("m3", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'lamps'}"));
    assertThat(outcomes).containsExactly(Outcome.COUNTED, Outcome.DROPPED, Outcome.COUNTED);
    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("7")))).isEmpty();
    assertThat(world.column("select count(*) from profiles.event").get(0)).isEqualTo(0L);
    assertThat(world.column("select events from profiles.event_count")).hasSize(1);
    take(track("m4", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'lamps'}"));
    assertThat(world.column("select sum(events) from profiles.event_count").get(0).toString())
        .isEqualTo("3");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.2, F2.3 a contract's purpose makes a profile and binds only itself")
  void bindsWhatIsPermitted(Database.Kind kind) {
    open(kind);
    assertThat(take(track("m1", "Order Completed", "7", "2025-12-01T00:00:00Z", lamp("o1", 2))))
        .containsExactly(Outcome.STORED);
    ProfileId profile =
        world.atomic(() -> world.profiles().find(Identifier.customer("7"))).orElseThrow();
    assertThat(world.column("select purposes from profiles.event").get(0)).isEqualTo("orders");
    ProfileView orders = view(profile, ORDERS, "85123A", "other");
    assertThat(orders.purchases().get("85123A").quantity()).isEqualTo(2);
    assertThat(orders.affinities()).isEmpty();
    assertThat(orders.familiarity()).isEqualTo(Familiarity.CUSTOMER);
    assertThatThrownBy(() -> view(profile, OFFERS)).isInstanceOf(NotPermitted.class);
    world.consents.permit(profile, "orders", "offers");
    assertThat(view(profile, OFFERS, "85123A").purchases()).isEmpty();
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.5 an opt-out unbinds, deletes what nothing covers, and may come twice")
  void optOutForgets(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers", "analysis");
    take(
        track("m1", "Order Completed", "7", "2025-12-01T00:00:00Z", lamp("o1", 1)),
        track("m2", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'lamps'}"),
        track("m3", "Secret", "7", "2025-12-01T00:00:00Z", "{}"),
        both("m4", "7", "v", "{'firstName':'Ada'}"));
    world.consents.permit(profile, "orders");
    take(track("m5", "Order Completed", "7", "2025-12-03T00:00:00Z", lamp("o1", 1)));
    Effects effects = new Effects();
    OptedOut optedOut =
        new OptedOut(
            UUID.randomUUID(),
            profile,
            PurposeSet.named("offers", "analysis"),
            Map.of(),
            PurposeSet.named("orders"),
            world.now,
            effects);
    for (int time = 0; time < 2; time++) {
      world.atomic(
          () -> {
            OptOuts.tell(world, optedOut);
            return true;
          });
    }
    assertThat(effects.all())
        .containsExactlyInAnyOrder(
            new Effect("profiles", "events-deleted", 2),
            new Effect("profiles", "events-unbound", 2),
            new Effect("profiles", "attributes-unbound", 1),
            new Effect("profiles", "purchases-unbound", 1),
            new Effect("profiles", "orders-unbound", 1),
            new Effect("profiles", "affinities-deleted", 1));
    assertThat(world.column("select distinct purposes from profiles.event"))
        .singleElement()
        .isEqualTo("orders");
    assertThat(view(profile, ORDERS, "85123A").purchases().get("85123A").quantity()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Feedback on a decision is told once")
  void feedback(Database.Kind kind) {
    open(kind);
    customer("7", "offers");
    UUID decision = UUID.randomUUID();
    IncomingEvent click =
        track(
            "m1",
            "Message Clicked",
            "7",
            "2025-12-01T00:00:00Z",
            "{'decisionId':'" + decision + "'}");
    take(click, click);
    take(click, track("m2", "Message Clicked", "7", "2025-12-01T00:00:00Z", "{'decisionId':1}"));
    assertThat(world.fired.stream().filter(FeedbackReceived.class::isInstance))
        .singleElement()
        .extracting(one -> ((FeedbackReceived) one).decision())
        .isEqualTo(decision);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F2.3, G8.5 a complaint about a decision is told of even if it may be used for nothing")
  void unboundComplaint(Database.Kind kind) {
    open(kind);
    customer("7", "offers");
    UUID decision = UUID.randomUUID();
    String about = "{'decisionId':'" + decision + "'}";
    String day = "2025-12-01T00:00:00Z";
    // Of whom nobody knows anything, nothing is told; nor of a complaint about nothing.
    assertThat(
            take(
                track("m1", "Email Marked as Spam", "8", day, about),
                track("m2", "Email Marked as Spam", "7", day, "{}"),
                track("m3", "Email Marked as Spam", "7", day, about)))
        .doesNotContain(Outcome.STORED);
    assertThat(world.fired.stream().filter(ComplaintReceived.class::isInstance))
        .singleElement()
        .extracting(
            one -> ((ComplaintReceived) one).decision(),
            one -> ((ComplaintReceived) one).purposes())
        .containsExactly(Optional.of(decision), PurposeSet.NONE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.1, F2.2 the person's own limit shows in the view")
  void ownLimit(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "offers");
    assertThat(view(profile, OFFERS).ownLimit()).isEmpty();
    for (OptionalInt limit : List.of(OptionalInt.of(2), OptionalInt.empty())) {
      world.atomic(
          () -> {
            world.profiles().limitDegree(profile, limit);
            return true;
          });
      assertThat(view(profile, OFFERS).ownLimit()).isEqualTo(limit);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.2 a view that was asked for along with the lock comes out only as it permits")
  void alongWithTheLock(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "offers");
    ProfileId other = customer("8", "offers");
    take(track("m1", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'Lamps'}"));
    ProfileView expected = view(profile, OFFERS);
    assertThat(expected.affinities()).isNotEmpty();
    world.atomic(
        () -> {
          Reads along = new Reads();
          ViewAhead offers = ahead(along, profile, OFFERS);
          ViewAhead news = ahead(along, profile, NEWS);
          assertThatThrownBy(() -> offers.under(world.consents.lock(profile)))
              .isInstanceOf(IllegalStateException.class);
          Permissions locked = world.consents.lock(profile, along);
          assertThat(offers.under(locked)).isEqualTo(expected);
          assertThatThrownBy(() -> news.under(locked)).isInstanceOf(NotPermitted.class);
          assertThatThrownBy(() -> offers.under(world.consents.lock(other)))
              .isInstanceOf(IllegalArgumentException.class);
          return true;
        });
  }

  private ViewAhead ahead(Reads along, ProfileId profile, PurposeCode purpose) {
    return world.profiles().ahead(along, profile, purpose, Set.of(), Set.of(), Situation.UNKNOWN);
  }
}
