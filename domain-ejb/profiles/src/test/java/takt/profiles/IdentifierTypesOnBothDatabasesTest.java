package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.json;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.IdentifierType.Joining;
import takt.profiles.IdentifierType.Normalisation;

/** Rule F1.11, against a real database of either kind. */
class IdentifierTypesOnBothDatabasesTest extends Shop {

  private static final String CARD = "loyalty-card";
  private static final String PHONE = "phone";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.11 types are declared, changed by their revision, and taken back while unused")
  void declared(Database.Kind kind) {
    open(kind);
    assertThat(types().all()).isEqualTo(IdentifierType.BUILT_IN);
    assertThatThrownBy(() -> types().identifier(CARD, "1"))
        .isInstanceOf(IllegalArgumentException.class);
    declare(type(CARD, Normalisation.LOWER_CASE, 1, Joining.MERGES, 0));
    assertThat(id(CARD, " L-1 ").value()).isEqualTo("l-1");
    assertThatThrownBy(() -> declare(type(CARD, Normalisation.NONE, 1, Joining.MERGES, 0)))
        .isInstanceOf(SettingChanged.class);
    assertThat(declare(type(CARD, Normalisation.NONE, 2, Joining.LEADS, 1)).revision())
        .isEqualTo(2);

    world.atomic(() -> world.profiles().open(id(CARD, "L-1")));
    assertThat(declare(type(CARD, Normalisation.NONE, 3, Joining.LEADS, 2)).most()).isEqualTo(3);
    assertThatThrownBy(() -> declare(type(CARD, Normalisation.LOWER_CASE, 3, Joining.LEADS, 3)))
        .isInstanceOf(IdentifierTypeInUse.class);
    assertThatThrownBy(() -> remove(CARD, 3)).isInstanceOf(IdentifierTypeInUse.class);
    declare(type("unused", Normalisation.NONE, 1, Joining.LEADS, 0));
    remove("unused", 1);
    assertThat(types().find(new Identifier.Type("unused"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.11 a merging type makes two profiles one, a leading one never does")
  void joining(Database.Kind kind) {
    open(kind);
    declare(type(CARD, Normalisation.NONE, 2, Joining.MERGES, 0));
    declare(type("room", Normalisation.NONE, 2, Joining.LEADS, 0));
    ProfileId ada = customer("ada", "offers", "orders");
    take(named("ada", null, id(CARD, "L1"), id("room", "7")));
    assertThat(find(id(CARD, "L1"))).contains(ada);
    assertThat(find(id("room", "7"))).contains(ada);

    take(named(null, "v", id("room", "7")));
    assertThat(find(Identifier.anonymous("v"))).isPresent().isNotEqualTo(Optional.of(ada));
    take(named(null, "v", id(CARD, "L1")));
    assertThat(find(Identifier.anonymous("v"))).contains(ada);
    Explanation why = world.atomic(() -> world.bean(Explanations.class).explain(ada));
    assertThat(why.merges().get(0).cause().types()).containsExactly("anonymous", CARD);

    take(named(null, null, id(CARD, "L1"), id(CARD, "L2")));
    assertThat(find(id(CARD, "L2"))).contains(ada);
    take(named("ada", null, id(CARD, "L3")));
    assertThat(find(id(CARD, "L3"))).as("no more than two").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.11 no call makes two customers one, nor gives a profile more than it may have")
  void neverTwoCustomers(Database.Kind kind) {
    open(kind);
    declare(type(CARD, Normalisation.NONE, 1, Joining.MERGES, 0));
    declare(type(PHONE, Normalisation.LOWER_CASE, 5, Joining.MERGES, 0));
    ProfileId ada = customer("ada", "offers", "orders");
    ProfileId bob = customer("bob", "offers", "orders");
    take(named("ada", null, id(CARD, "L1"), id(PHONE, "1")));
    take(named("bob", null, id(CARD, "L1"), id(PHONE, "1")));
    assertThat(find(Identifier.customer("ada"))).contains(ada);
    assertThat(find(Identifier.customer("bob"))).contains(bob);

    take(named(null, "v", id(CARD, "L2")));
    take(named(null, "v", id(PHONE, "1")));
    assertThat(find(Identifier.anonymous("v"))).as("two cards").isNotEqualTo(Optional.of(ada));
    take(named(null, "w", id(PHONE, "1")));
    assertThat(find(Identifier.anonymous("w"))).contains(ada);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.11, F1.10 a telephone that too many persons share joins nobody any more")
  void sharedTelephone(Database.Kind kind) {
    open(kind);
    declare(type(PHONE, Normalisation.LOWER_CASE, 5, Joining.MERGES, 0));
    for (int i = 0; i < 7; i++) {
      take(named(null, "v" + i));
      take(named(null, "v" + i, id(PHONE, "hotline")));
    }
    List<BlockedIdentifier> blocked =
        world.atomic(() -> world.bean(IdentityProtection.class).blocked(Optional.empty(), 500));
    assertThat(blocked)
        .singleElement()
        .extracting(BlockedIdentifier::identifier)
        .isEqualTo(id(PHONE, "hotline"));
    assertThat(find(Identifier.anonymous("v6"))).isNotEqualTo(find(Identifier.anonymous("v0")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.5 the address in traits leads to the customer of the call, if it led nowhere")
  void addresses(Database.Kind kind) {
    open(kind);
    Identifier address = Identifier.email(new EmailAddress("ada@example.com"));
    take(named(null, "v", address));
    assertThat(find(address)).as("nobody vouches for it").isEmpty();
    take(named("ada", "v", address));
    assertThat(find(address)).isPresent().isEqualTo(find(Identifier.customer("ada")));
    take(named("bob", null, address));
    assertThat(find(address)).isEqualTo(find(Identifier.customer("ada")));
    assertThat(find(Identifier.customer("bob"))).isNotEqualTo(find(address));
  }

  private static IdentifierType type(
      String code, Normalisation normalisation, int most, Joining joining, int revision) {
    return new IdentifierType(
        new Identifier.Type(code), normalisation, Optional.empty(), most, joining, 5, revision);
  }

  private IdentifierTypes types() {
    return world.bean(IdentifierTypes.class);
  }

  private IdentifierType declare(IdentifierType type) {
    return world.atomic(() -> types().put(type));
  }

  private void remove(String code, int revision) {
    world.atomic(
        () -> {
          types().remove(new Identifier.Type(code), revision);
          return true;
        });
  }

  private Identifier id(String type, String value) {
    return types().identifier(type, value);
  }

  private Optional<ProfileId> find(Identifier identifier) {
    return world.atomic(() -> world.profiles().find(identifier));
  }

  private static IncomingEvent named(String customer, String visitor, Identifier... others) {
    return new IncomingEvent(
        UUID.randomUUID().toString(),
        IncomingEvent.Kind.IDENTIFY,
        "Identify",
        Optional.ofNullable(customer).map(Identifier::customer),
        Optional.ofNullable(visitor).map(Identifier::anonymous),
        List.of(others),
        Shop.YESTERDAY,
        json("{}"));
  }
}
