package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.json;
import static takt.profiles.test.World.track;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.SpecialCategory;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.optout.OptOuts;
import takt.profiles.sweep.Sweeps;

/** Rules F12.5 to F12.7, each against a real database of either kind. */
class SensitiveOnBothDatabasesTest extends Shop {

  private static final PurposeCode CARE = new PurposeCode("care");
  private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F12.5, F12.6 what looks sensitive and was not declared is stored nowhere, and counted")
  void undeclared(Database.Kind kind) {
    open(kind);
    type("Identify", 0, "orders", "offers", "care");
    ProfileId ada = customer("ada", "offers", "orders", "care");
    says("ada", "{'firstName':'Ada','foodAllergies':'nuts','Religion':'x'}");
    take(
        track(
            "m1",
            "Product Viewed",
            "ada",
            "2025-12-01T00:00:00Z",
            "{'category':'lamps','is_pregnant':true}"));
    assertThat(view(ada, OFFERS).attributes()).containsOnlyKeys("firstName");
    assertThat(view(ada, CARE).attributes()).containsOnlyKeys("firstName");
    assertThat(world.column("select properties from profiles.event"))
        .noneMatch(text -> text.toString().matches("(?s).*(nuts|pregnant|eligion).*"))
        .anyMatch(text -> text.toString().contains("lamps"));
    assertThat(world.atomic(() -> names().refusals(TODAY, TODAY)))
        .containsExactly(
            new SensitiveRefusal(TODAY, "allergi", SpecialCategory.HEALTH, 1),
            new SensitiveRefusal(TODAY, "pregnan", SpecialCategory.HEALTH, 1),
            new SensitiveRefusal(TODAY, "religio", SpecialCategory.RELIGION, 1));
    assertThatThrownBy(() -> correct(ada, "religion", "offers"))
        .isInstanceOf(SpecialCategoryRefused.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F12.6 a declared name is stored for the permitted purposes that cover it, and no more")
  void declared(Database.Kind kind) {
    open(kind);
    type("Identify", 0, "orders", "offers", "care");
    ProfileId ada = customer("ada", "offers", "orders", "care");
    ProfileId bob = customer("bob", "offers", "orders");
    put("Food Allergies", SpecialCategory.HEALTH, 0);
    says("ada", "{'foodAllergies':'nuts'}");
    says("bob", "{'foodAllergies':'milk'}");
    assertThat(view(ada, CARE).attributes().get("foodAllergies").value()).isEqualTo("nuts");
    assertThat(view(ada, OFFERS).attributes()).isEmpty();
    assertThat(view(bob, OFFERS).attributes()).isEmpty();
    assertThat(world.column("select properties from profiles.event"))
        .as("bound to more than what covers it")
        .noneMatch(text -> text.toString().contains("nuts"));
    assertThat(world.atomic(() -> names().refusals(TODAY, TODAY)))
        .containsExactly(new SensitiveRefusal(TODAY, "Food Allergies", SpecialCategory.HEALTH, 1));
    assertThat(correct(ada, "foodAllergies", "care")).isEqualTo(1);
    assertThatThrownBy(() -> correct(bob, "foodAllergies", "offers"))
        .isInstanceOf(SpecialCategoryRefused.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.5 the company says that a name is harmless, whatever it looks like")
  void harmless(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    AttributeName said = put("healthClubMember", null, 0);
    assertThat(said.revision()).isEqualTo(1);
    says("ada", "{'health_club_member':'yes'}");
    assertThat(view(ada, OFFERS).attributes()).containsOnlyKeys("health_club_member");
    assertThatThrownBy(() -> put("healthClubMember", null, 0)).isInstanceOf(SettingChanged.class);
    assertThat(put("healthClubMember", SpecialCategory.HEALTH, 1).revision()).isEqualTo(2);
    world.atomic(
        () -> {
          names().remove("healthClubMember", 2);
          return true;
        });
    assertThat(world.atomic(() -> names().all())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.6 a name is found at any depth, in lists and beside the properties, too")
  void atAnyDepth(Database.Kind kind) {
    open(kind);
    customer("ada", "offers", "orders", "care");
    String deep = "{'a':".repeat(40) + "'bottomless'" + "}".repeat(40);
    take(
        track(
            "m1",
            "Product Viewed",
            "ada",
            "2025-12-01T00:00:00Z",
            "{'answers':{'religion':'quaker','shoe':'43'},"
                + "'products':[{'sku':'lamp','diagnosis':'flu'},[{'isPregnant':true}]],"
                + "'$fields':{'extra':{'ethnicity':'celt'}},"
                + "'$context':{'traits':{'gewerkschaft':'verdi','city':'Ulm'}},'deep':"
                + deep
                + "}"));
    assertThat(world.column("select properties from profiles.event"))
        .singleElement()
        .asString()
        .contains("43", "lamp", "Ulm")
        .doesNotContain("quaker", "flu", "regnant", "celt", "verdi", "bottomless");
    assertThat(world.atomic(() -> names().refusals(TODAY, TODAY)))
        .extracting(SensitiveRefusal::name)
        .containsExactlyInAnyOrder("religio", "diagnos", "pregnan", "ethnic", "gewerkschaft");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.5 what is declared of a name holds for a group's attribute of that name")
  void ofGroups(Database.Kind kind) {
    open(kind);
    type("Group", 0, "orders", "offers");
    ProfileId ada = customer("ada", "offers", "orders");
    put("Standing", SpecialCategory.POLITICS, 0);
    take(
        new IncomingEvent(
            "g1",
            IncomingEvent.Kind.GROUP,
            "Group",
            Optional.of(Identifier.customer("ada")),
            Optional.empty(),
            world.now,
            json("{'groupId':'club','standing':'member','town':'Ulm'}")));
    assertThat(view(ada, OFFERS).attributes()).containsOnlyKeys("group.id", "group.town");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.7 what is stored under a name follows what the company says of it later")
  void saidLater(Database.Kind kind) {
    open(kind);
    type("Identify", 0, "orders", "offers", "care");
    type("Product Viewed", 1, "offers");
    ProfileId ada = customer("ada", "offers", "orders", "care");
    says("ada", "{'shoe':'41','town':'Ulm'}");
    world.now = world.now.plusSeconds(60);
    says("ada", "{'shoe':'43'}");
    correct(ada, "shoe", "offers");
    take(
        track(
            "m1",
            "Product Viewed",
            "ada",
            "2025-12-01T00:00:00Z",
            "{'category':'lamps','seen':{'Shoe':'44'}}"));
    put("Shoe", SpecialCategory.HEALTH, 0);
    assertThat(view(ada, OFFERS).attributes()).as("at once").containsOnlyKeys("town");
    assertThat(view(ada, CARE).attributes()).containsOnlyKeys("shoe", "town");
    assertThat(history(ada, OFFERS)).isEmpty();
    world.now = world.now.plusSeconds(60);
    assertThat(Sweeps.all(world)).isEqualTo(1);
    assertThat(world.column("select purposes from profiles.attribute where name = 'shoe'"))
        .isNotEmpty()
        .allMatch("care"::equals);
    assertThat(world.column("select purposes from profiles.attribute_past"))
        .isNotEmpty()
        .allMatch("care"::equals);
    assertThat(world.column("select properties from profiles.event"))
        .hasSize(3)
        .noneMatch(text -> text.toString().matches("(?s).*4[134].*"))
        .anyMatch(text -> text.toString().contains("lamps"));
    assertThat(view(ada, OFFERS).affinities()).hasSize(1);
    world.atomic(
        () -> {
          names().remove("Shoe", 1);
          return true;
        });
    assertThat(history(ada, CARE)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.2 no event tells what was cut from it, whatever was withdrawn since")
  void untold(Database.Kind kind) {
    open(kind);
    type("Identify", 0, "orders", "offers", "care");
    ProfileId ada = customer("ada", "offers", "orders", "care");
    put("Food Allergies", SpecialCategory.HEALTH, 0);
    says("ada", "{'Food Allergies':'nuts','town':'Ulm'}");
    assertThat(told(ada)).isEqualTo(Map.of("Food Allergies", false, "town", true));
    OptedOut optedOut =
        new OptedOut(
            UUID.randomUUID(),
            ada,
            PurposeSet.named("orders", "offers"),
            Map.of(),
            PurposeSet.NONE,
            world.now,
            new Effects());
    world.atomic(
        () -> {
          OptOuts.tell(world, optedOut);
          return true;
        });
    assertThat(told(ada)).isEqualTo(Map.of("Food Allergies", false, "town", true));
  }

  private Map<String, Boolean> told(ProfileId profile) {
    return world.atomic(() -> world.bean(PersonalData.class).read(profile)).attributes().stream()
        .collect(
            Collectors.toMap(
                PersonalRecord.KnownAttribute::name, PersonalRecord.KnownAttribute::told));
  }

  private Optional<AttributeHistory> history(ProfileId profile, PurposeCode purpose) {
    return world.atomic(
        () -> world.bean(Attributes.class).history(world.consents.lock(profile), purpose, "shoe"));
  }

  private AttributeNames names() {
    return world.bean(AttributeNames.class);
  }

  private AttributeName put(String name, SpecialCategory category, int revision) {
    return world.atomic(
        () -> names().put(new AttributeName(name, Optional.ofNullable(category), revision)));
  }

  private int correct(ProfileId profile, String name, String purpose) {
    Correction correction =
        new Correction(
            profile,
            name,
            Optional.of("x"),
            Correction.By.PERSON,
            Optional.empty(),
            PurposeSet.named(purpose),
            0);
    return world.atomic(() -> world.bean(Attributes.class).correct(correction));
  }

  private void says(String customer, String traits) {
    take(
        new IncomingEvent(
            UUID.randomUUID().toString(),
            IncomingEvent.Kind.IDENTIFY,
            "Identify",
            Optional.of(Identifier.customer(customer)),
            Optional.empty(),
            world.now,
            json(traits)));
  }
}
