package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;

/** Rules F1.9 and F1.10, each against a real database of either kind. */
class ProtectionOnBothDatabasesTest extends Shop {

  private static final int CUSTOMERS = 5;
  private static final int VISITORS = 50;

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.9 placeholders make nobody one, and no profile is opened for them")
  void placeholders(Database.Kind kind) {
    open(kind);
    take(both("m1", "ada", "undefined", "{}"));
    take(both("m2", "bob", "undefined", "{}"));
    take(both("m3", "null", "v", "{}"));
    assertThat(find(Identifier.anonymous("undefined"))).isEmpty();
    assertThat(find(Identifier.customer("ada"))).isNotEqualTo(find(Identifier.customer("bob")));
    assertThat(find(Identifier.anonymous("v"))).isPresent();
    assertThat(world.column("select count(*) from profiles.identifier").get(0)).isEqualTo(3L);
    assertThatThrownBy(() -> customer("null")).isInstanceOf(NeverIdentifies.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F1.9 the company adds values of its own; each change names the revision it replaces")
  void ownList(Database.Kind kind) {
    open(kind);
    customer("laufkunde", "offers");
    assertThat(protection().own()).isEqualTo(new NonIdentifying(List.of(), 0));
    NonIdentifying first = replace(List.of(" Laufkunde", "laufkunde"), 0);
    assertThat(first).isEqualTo(new NonIdentifying(List.of("laufkunde"), 1));
    assertThat(find(Identifier.customer("LAUFKUNDE"))).isEmpty();
    assertThat(find(Identifier.customer("laufkunde"))).isEmpty();
    assertThat(world.atomic(() -> world.profiles().permissions(Identifier.customer("laufkunde"))))
        .isEmpty();
    assertThatThrownBy(() -> replace(List.of(), 0)).isInstanceOf(SettingChanged.class);
    assertThat(replace(List.of(), 1).revision()).isEqualTo(2);
    assertThat(find(Identifier.customer("laufkunde"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.10 a device that too many customers share joins none of them, until released")
  void sharedComputer(Database.Kind kind) {
    open(kind);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      signIn("c" + customer, "kiosk");
      signIn("c" + customer, "kiosk");
    }
    signIn("c0", "kiosk");
    assertThat(find(Identifier.anonymous("kiosk"))).isEqualTo(find(Identifier.customer("c0")));
    assertThat(blocked()).isEmpty();

    signIn("c9", "kiosk");
    assertThat(find(Identifier.customer("c9"))).isPresent();
    assertThat(find(Identifier.anonymous("kiosk"))).isEmpty();
    BlockedIdentifier kiosk = blocked().get(0);
    assertThat(kiosk.identifier()).isEqualTo(Identifier.anonymous("kiosk"));
    assertThat(kiosk.persons()).isEqualTo(CUSTOMERS + 1);

    ProfileId itself = world.atomic(() -> world.profiles().open(Identifier.anonymous("kiosk")));
    signIn("c1", "kiosk");
    assertThat(find(Identifier.anonymous("kiosk"))).contains(itself);
    assertThat(world.<Boolean>atomic(() -> world.profiles().exists(itself))).isTrue();

    assertThat(world.<Boolean>atomic(() -> protection().release(kiosk.id()))).isTrue();
    assertThat(world.<Boolean>atomic(() -> protection().release(kiosk.id()))).isFalse();
    signIn("c1", "kiosk");
    assertThat(find(Identifier.anonymous("kiosk"))).isEqualTo(find(Identifier.customer("c1")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.10 a customer number that too many visitors use absorbs no more of them")
  void sharedAccount(Database.Kind kind) {
    open(kind);
    customer("staff", "offers", "orders");
    for (int visitor = 0; visitor <= VISITORS; visitor++) {
      String id = "v" + visitor;
      world.atomic(() -> world.profiles().open(Identifier.anonymous(id)));
      signIn("staff", id);
    }
    assertThat(find(Identifier.anonymous("v0"))).isEqualTo(find(Identifier.customer("staff")));
    assertThat(find(Identifier.anonymous("v" + VISITORS)))
        .isPresent()
        .isNotEqualTo(find(Identifier.customer("staff")));
    assertThat(blocked())
        .singleElement()
        .extracting(BlockedIdentifier::identifier)
        .isEqualTo(Identifier.customer("staff"));
    signIn("staff", "new");
    assertThat(find(Identifier.anonymous("new"))).as("not linked either").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F1.10 what was led together counts for 30 days, and is deleted then")
  void overTime(Database.Kind kind) {
    open(kind);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      signIn("c" + customer, "tablet");
    }
    world.now = world.now.plus(Duration.ofDays(IdentityProtection.DAYS));
    signIn("c9", "tablet");
    assertThat(find(Identifier.anonymous("tablet"))).isEqualTo(find(Identifier.customer("c9")));
    assertThat(blocked()).isEmpty();
    world.atomic(() -> takt.profiles.identity.Forgetting.in(world));
    assertThat(
            world.column("select count(*) from profiles.led_together where left_at is null").get(0))
        .isEqualTo(1L);
    assertThat(
            world
                .column("select count(*) from profiles.led_together where left_at is not null")
                .get(0))
        .as("whom it led to until now")
        .isEqualTo(1L);
  }

  private void signIn(String customer, String visitor) {
    take(both(UUID.randomUUID().toString(), customer, visitor, "{}"));
  }

  private IdentityProtection protection() {
    return world.bean(IdentityProtection.class);
  }

  private NonIdentifying replace(List<String> values, int revision) {
    return world.atomic(() -> protection().replace(new NonIdentifying(values, revision)));
  }

  private List<BlockedIdentifier> blocked() {
    return world.atomic(() -> protection().blocked(Optional.empty(), 500));
  }

  private Optional<ProfileId> find(Identifier identifier) {
    return world.atomic(() -> world.profiles().find(identifier));
  }
}
