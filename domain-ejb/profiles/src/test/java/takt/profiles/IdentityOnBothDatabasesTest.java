package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.json;
import static takt.profiles.test.World.track;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.UnknownProfile;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.platform.Database;

/** Rules F1, each against a real database of either kind. */
class IdentityOnBothDatabasesTest extends Shop {

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.1 the same identifier leads to the same profile")
  void oneProfilePerIdentifier(Database.Kind kind) {
    open(kind);
    ProfileId first = customer("1");
    assertThat(customer("1")).isEqualTo(first);
    assertThat(customer("2")).isNotEqualTo(first);
    assertThat(world.<Boolean>atomic(() -> world.profiles().exists(first))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.1 an identifier leads to what its profile permits, in one statement")
  void permissionsByIdentifier(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("1");
    world.consents.permit(known, "offers");
    assertThat(world.atomic(() -> world.profiles().permissions(Identifier.customer("1"))))
        .hasValueSatisfying(found -> assertThat(found.profile()).isEqualTo(known))
        .hasValueSatisfying(found -> assertThat(found.allow(OFFERS)).isTrue());
    assertThat(world.atomic(() -> world.profiles().permissions(Identifier.customer("2"))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.3, F1.4 a merge loses nothing, and a split gives back")
  void mergesAndSplits(Database.Kind kind) {
    open(kind);
    ProfileId visitor = world.atomic(() -> world.profiles().open(Identifier.anonymous("v")));
    world.consents.permit(visitor, "offers", "orders");
    ProfileId customer = customer("7", "offers", "orders");
    IncomingEvent seen =
        new IncomingEvent(
            "m1",
            IncomingEvent.Kind.TRACK,
            "Product Viewed",
            Optional.empty(),
            Optional.of(Identifier.anonymous("v")),
            world.now,
            json("{'category':'lamps'}"));
    take(seen);
    take(track("m2", "Order Completed", "7", "2026-01-01T12:00:00Z", lamp("o1", 1)));
    take(both("m3", "7", "v", "{'firstName':'Ada'}"));
    assertThat(world.fired).anyMatch(ProfilesMerged.class::isInstance);
    assertThat(world.<Boolean>atomic(() -> world.profiles().exists(visitor))).isFalse();
    assertThat(world.atomic(() -> world.profiles().find(Identifier.anonymous("v"))))
        .contains(customer);
    ProfileView merged = view(customer, OFFERS);
    assertThat(merged.affinities().get(0).score()).isCloseTo(6, within(1e-9));
    assertThat(merged.attributes().get("firstName").value()).isEqualTo("Ada");

    split(customer, visitor);
    assertThat(view(customer, OFFERS).affinities().get(0).score()).isCloseTo(5, within(1e-9));
    assertThat(view(visitor, OFFERS).affinities().get(0).score()).isCloseTo(1, within(1e-9));
    assertThat(view(visitor, OFFERS).familiarity()).isEqualTo(Familiarity.STRANGER);
    assertThatThrownBy(() -> split(customer, visitor)).isInstanceOf(NeverMerged.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.3 a device that two customers share does not make them one")
  void sharedDevices(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    ProfileId bob = customer("bob", "offers", "orders");
    take(both("m1", "ada", "v", "{}"));
    assertThat(world.atomic(() -> world.profiles().find(Identifier.anonymous("v")))).contains(ada);
    take(both("m2", "bob", "v", "{}"));
    assertThat(world.atomic(() -> world.profiles().find(Identifier.anonymous("v")))).contains(bob);
    assertThat(world.<Boolean>atomic(() -> world.profiles().exists(ada))).isTrue();
    take(both("m3", "eve", "v", "{}"));
    assertThat(world.atomic(() -> world.profiles().find(Identifier.customer("eve"))))
        .isEqualTo(world.atomic(() -> world.profiles().find(Identifier.anonymous("v"))))
        .isNotEqualTo(Optional.of(bob));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.5, C6.8 an address leads to the profile that goes on, in whatever spelling")
  void addresses(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId before = customer("before", "offers");
    merge(ada, before);
    assertThat(address(ada)).isEmpty();

    assertThat(link("Ada@Example.com", ada)).isEqualTo(ada);
    assertThat(link("zoe@example.com", before)).as("goes on in another").isEqualTo(ada);
    assertThat(world.atomic(() -> world.profiles().find(mailbox(" ada@example.COM"))))
        .contains(ada);
    assertThat(address(ada)).contains(new EmailAddress("ada@example.com"));

    ProfileId other = customer("other", "offers");
    link("aaa@example.com", other);
    assertThatThrownBy(() -> link("ada@example.com", other))
        .rootCause()
        .isInstanceOf(SQLException.class);
    merge(ada, other);
    assertThat(address(ada)).as("their own first").contains(new EmailAddress("ada@example.com"));
    assertThatThrownBy(() -> link("eve@example.com", ProfileId.next(world.now)))
        .isInstanceOf(UnknownProfile.class);
  }

  private ProfileId link(String address, ProfileId profile) {
    return world.atomic(() -> world.profiles().link(mailbox(address), profile));
  }

  private Optional<EmailAddress> address(ProfileId profile) {
    return world.atomic(() -> world.profiles().address(profile));
  }

  private static Identifier mailbox(String address) {
    return Identifier.email(new EmailAddress(address));
  }
}
