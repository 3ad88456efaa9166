package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;

/** Rules F1.6 to F1.8: how merges are undone and explained, on a real database of either kind. */
class SplitsOnBothDatabasesTest extends Shop {

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.6 any merge can be undone, whatever was merged since")
  void inAnotherOrder(Database.Kind kind) {
    open(kind);
    ProfileId ada = visitor("a");
    ProfileId bob = visitor("b");
    ProfileId eve = visitor("e");
    looks("a", "lamps");
    looks("b", "toys");
    looks("e", "books");
    merge(bob, eve);
    merge(ada, bob);
    assertThat(likes(ada)).containsExactlyInAnyOrder("lamps", "toys", "books");

    split(ada, eve);
    assertThat(likes(ada)).containsExactlyInAnyOrder("lamps", "toys");
    assertThat(likes(eve)).containsExactly("books");
    assertThatThrownBy(() -> split(ada, eve)).isInstanceOf(NeverMerged.class);

    split(ada, bob);
    assertThat(likes(ada)).containsExactly("lamps");
    assertThat(likes(bob)).containsExactly("toys");
    assertThat(leads("a")).isEqualTo(ada);
    assertThat(leads("b")).isEqualTo(bob);
    assertThat(leads("e")).isEqualTo(eve);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.6 a profile goes on with all that it had absorbed; only the living one is split")
  void withAllItHolds(Database.Kind kind) {
    open(kind);
    ProfileId ada = visitor("a");
    ProfileId bob = visitor("b");
    ProfileId eve = visitor("e");
    looks("e", "books");
    merge(bob, eve);
    merge(ada, bob);
    assertThatThrownBy(() -> split(bob, eve)).isInstanceOf(NeverMerged.class);
    split(ada, bob);
    assertThat(likes(bob)).containsExactly("books");
    assertThat(leads("e")).isEqualTo(bob);
    split(bob, eve);
    assertThat(leads("e")).isEqualTo(eve);
    merge(eve, bob);
    assertThat(leads("b")).as("and the other way round").isEqualTo(eve);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.6 what came since by an identifier of theirs goes with them: events and links")
  void whatCameSince(Database.Kind kind) {
    open(kind);
    ProfileId ada = visitor("a");
    ProfileId bob = visitor("b");
    merge(ada, bob);
    looks("b", "toys");
    take(both("m-both", "4711", "b", "{'firstName':'Bob'}"));
    take(both("m-device", "4711", "phone", "{}"));
    looks("a", "lamps");
    assertThat(view(ada, OFFERS).attributes()).containsKey("firstName");

    split(ada, bob);
    assertThat(likes(bob)).containsExactly("toys");
    assertThat(view(bob, OFFERS).attributes().get("firstName").value()).isEqualTo("Bob");
    assertThat(view(ada, OFFERS).attributes()).isEmpty();
    assertThat(likes(ada)).containsExactly("lamps");
    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("4711"))))
        .contains(bob);
    assertThat(leads("phone")).isEqualTo(bob);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.7 the lower limit holds after a merge, and for both after a split")
  void ownLimits(Database.Kind kind) {
    open(kind);
    ProfileId ada = visitor("a");
    ProfileId bob = visitor("b");
    limit(bob, 2);
    merge(ada, bob);
    assertThat(view(ada, OFFERS).ownLimit()).hasValue(2);
    split(ada, bob);
    assertThat(view(ada, OFFERS).ownLimit()).hasValue(2);
    assertThat(view(bob, OFFERS).ownLimit()).hasValue(2);

    limit(ada, 4);
    limit(bob, 3);
    merge(ada, bob);
    limit(ada, 1);
    split(ada, bob);
    assertThat(view(bob, OFFERS).ownLimit()).as("said of both, so for both").hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F1.8 an explanation says by which call, types and times two are one, and what since")
  void explanations(Database.Kind kind) {
    open(kind);
    ProfileId customer = customer("4711", "offers", "orders");
    ProfileId seen = visitor("v");
    ProfileId other = visitor("w");
    take(both("m1", "4711", "v", "{}"));
    merge(customer, other);
    split(customer, other);

    Explanation explained = explain(customer);
    assertThat(explained.absorbedInto()).isEmpty();
    assertThat(explained.links())
        .containsExactlyInAnyOrder(link("anonymous", seen), link("customer", customer));
    assertThat(explained.merges()).hasSize(2);
    Explanation.Merge staff = by(explained, MergeCause.Kind.STAFF);
    assertThat(staff.cause()).isEqualTo(OFFICER);
    assertThat(staff.undone().orElseThrow().cause()).isEqualTo(OFFICER);
    Explanation.Merge event = by(explained, MergeCause.Kind.EVENT);
    assertThat(event.absorbed()).isEqualTo(seen);
    assertThat(event.at()).isEqualTo(world.now);
    assertThat(event.cause())
        .isEqualTo(MergeCause.event(List.of("anonymous", "customer"), "IDENTIFY"));
    assertThat(event.undone()).isEmpty();
    assertThat(explain(seen).absorbedInto()).contains(customer);
    assertThat(explain(seen).merges()).containsExactly(event);
  }

  private Explanation.Link link(String type, ProfileId origin) {
    return new Explanation.Link(type, origin, Optional.of(world.now), Optional.of("CHOICE"));
  }

  private static Explanation.Merge by(Explanation explained, MergeCause.Kind kind) {
    return explained.merges().stream()
        .filter(one -> one.cause().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Explanation explain(ProfileId profile) {
    return world.atomic(() -> world.bean(Explanations.class).explain(profile));
  }

  private ProfileId visitor(String id) {
    ProfileId profile = world.atomic(() -> world.profiles().open(Identifier.anonymous(id)));
    world.consents.permit(profile, "offers", "orders");
    return profile;
  }

  private ProfileId leads(String visitor) {
    return world.atomic(() -> world.profiles().find(Identifier.anonymous(visitor))).orElseThrow();
  }

  private List<String> likes(ProfileId profile) {
    return view(profile, OFFERS).affinities().stream().map(Affinity::name).toList();
  }

  private void limit(ProfileId profile, int highest) {
    world.atomic(
        () -> {
          world.profiles().limitDegree(profile, OptionalInt.of(highest));
          return true;
        });
  }

  private void looks(String visitor, String category) {
    take(
        new IncomingEvent(
            UUID.randomUUID().toString(),
            IncomingEvent.Kind.TRACK,
            "Product Viewed",
            Optional.empty(),
            Optional.of(Identifier.anonymous(visitor)),
            world.now,
            json("{'category':'" + category + "'}")));
  }
}
