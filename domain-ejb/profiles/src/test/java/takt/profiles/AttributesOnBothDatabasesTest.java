package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.test.World.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Effects;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Database;
import takt.profiles.Attributes.AttributeSources;
import takt.profiles.Correction.By;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.optout.OptOuts;

/** Rules F12.1 to F12.4, each against a real database of either kind. */
class AttributesOnBothDatabasesTest extends Shop {

  private static final String NAME = "firstName";

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.8 since when a source has said so is known, in whatever order it said what")
  void since(Database.Kind kind) {
    open(kind);
    customer("7", "offers");
    take(says("m1", "red", 1));
    assertThat(since()).isEqualTo("red null");
    take(says("m2", "red", 10));
    assertThat(since()).isEqualTo("red 2025-12-01");
    take(says("m3", "red", 3));
    assertThat(since()).isEqualTo("red 2025-12-01");
    take(says("m4", "blue", 5));
    assertThat(since()).as("interrupted").isEqualTo("red null");
    take(says("m5", "red", 12));
    assertThat(since()).isEqualTo("red 2025-12-10");
    take(says("m6", "red", 16), says("m7", "blue", 14));
    assertThat(since()).as("interrupted in a batch").isEqualTo("red 2025-12-16");
    take(says("m8", "red", 19), says("m9", "red", 18));
    assertThat(since()).isEqualTo("red 2025-12-16");
    take(says("m10", "blue", 16), says("m11", "red", 17));
    assertThat(since()).as("interrupted late, in a batch").isEqualTo("red null");
    take(says("m12", "blue", 20));
    assertThat(since()).isEqualTo("blue null");
    assertThat(world.column("select content from profiles.attribute_past").toString())
        .isEqualTo("[red]");
  }

  private String since() {
    return world
        .column(
            "select content || ' ' || coalesce(substring(cast(since as varchar(40)), 1, 10),"
                + " 'null') from profiles.attribute where name = 'colour'")
        .get(0)
        .toString();
  }

  private static IncomingEvent says(String id, String colour, int day) {
    return new IncomingEvent(
        id,
        IncomingEvent.Kind.IDENTIFY,
        "Identify",
        Optional.of(Identifier.customer("7")),
        Optional.empty(),
        Instant.parse("2025-12-01T12:00:00Z").plus(Duration.ofDays(day - 1L)),
        json("{'colour':'" + colour + "'}"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.1 the company's order of sources decides, among equals the time")
  void precedence(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    learn(ada, "shop", "Ada", "offers", 0);
    learn(ada, "import", "ADA", "offers", 1);
    learn(ada, "guess", "A.", "offers", 2);
    says("ada", "Adda");
    assertThat(shown(ada)).isEqualTo("Ada");
    learn(ada, "shop", "Adah", "offers", 3);
    assertThat(shown(ada)).isEqualTo("Adah");
    learn(ada, "shop", "Older", "offers", 2);
    assertThat(shown(ada)).isEqualTo("Adah");

    AttributeSources sources = world.atomic(() -> attributes().sources());
    assertThat(sources).isEqualTo(new AttributeSources(AttributeSources.DEFAULT, 0));
    AttributeSources next = new AttributeSources(List.of("guess", "identify"), 0);
    assertThat(world.atomic(() -> attributes().replace(next)).revision()).isEqualTo(1);
    assertThat(shown(ada)).isEqualTo("A.");
    assertThatThrownBy(() -> world.atomic(() -> attributes().replace(next)))
        .isInstanceOf(SettingChanged.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.2, F12.3 the person's word beats the officer's, and that every source to come")
  void corrections(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    says("ada", "Adda");
    assertThat(correct(ada, "Ida", By.STAFF, 0)).isEqualTo(1);
    assertThat(shown(ada)).isEqualTo("Ida");
    assertThat(correct(ada, "Ada", By.PERSON, 0)).isEqualTo(1);
    world.now = world.now.plus(Duration.ofDays(1));
    says("ada", "Adda again");
    learn(ada, "shop", "ADDA", "offers", 9);
    assertThat(correct(ada, "Ida 2", By.STAFF, 1)).isEqualTo(2);
    assertThat(shown(ada)).isEqualTo("Ada");
    assertThatThrownBy(() -> correct(ada, "B", By.PERSON, 0)).isInstanceOf(SettingChanged.class);

    assertThat(correct(ada, null, By.PERSON, 1)).isEqualTo(2);
    assertThat(view(ada, OFFERS).attributes()).as("nothing is right").isEmpty();
    withdraw(ada, By.PERSON, 2);
    assertThat(shown(ada)).isEqualTo("Ida 2");
    withdraw(ada, By.STAFF, 2);
    assertThat(shown(ada)).isEqualTo("ADDA");
    assertThatThrownBy(() -> correct(ProfileId.next(world.now), "X", By.PERSON, 0))
        .isInstanceOf(takt.consent.UnknownProfile.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.2 what is right counts for every purpose that the attribute may be used for")
  void everyPurpose(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    learn(ada, "shop", "Adda", "offers", 0);
    correct(ada, "Ada", By.PERSON, 0);
    learn(ada, "import", "Adda", "orders", 1);
    assertThat(view(ada, ORDERS).attributes().get(NAME).value()).isEqualTo("Ada");

    optOut(ada, "offers");
    assertThat(view(ada, ORDERS).attributes().get(NAME).value())
        .as("as long as there is anything of that name")
        .isEqualTo("Ada");
    world.consents.permit(ada, "offers", "orders");
    assertThat(view(ada, OFFERS).attributes()).isEmpty();
    optOut(ada, "orders");
    assertThat(world.column("select count(*) from profiles.attribute").get(0)).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.3 what is not known yet needs a purpose that is permitted")
  void unknown(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    assertThatThrownBy(() -> correct(ada, "Ada", By.PERSON, 0))
        .isInstanceOf(UnknownAttribute.class);
    assertThatThrownBy(() -> correct(ada, "Ada", "analysis")).isInstanceOf(NotPermitted.class);
    correct(ada, "Ada", "offers");
    assertThat(shown(ada)).isEqualTo("Ada");
    assertThat(view(ada, ORDERS).attributes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.8 the person sees all that is said of an attribute, and what they put right")
  void ownFact(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    assertThat(own(ada)).isEmpty();
    learn(ada, "shop", "Adda", "offers", 0);
    learn(ada, "import", "ADDA", "orders", 1);
    assertThat(own(ada).orElseThrow().values())
        .extracting(Attribute::value)
        .containsExactly("Adda", "ADDA");
    assertThat(own(ada).orElseThrow().revision()).isZero();

    correct(ada, "Ida", By.STAFF, 0);
    correct(ada, "Ada", By.PERSON, own(ada).orElseThrow().revision());
    correct(ada, null, By.PERSON, own(ada).orElseThrow().revision());

    assertThat(own(ada).orElseThrow().revision()).isEqualTo(2);
    assertThat(own(ada).orElseThrow().values())
        .extracting(Attribute::value)
        .as("nothing is right")
        .containsExactly("", "Ida", "Adda", "ADDA");
    assertThatThrownBy(() -> own(ProfileId.next(world.now)))
        .isInstanceOf(takt.consent.UnknownProfile.class);
  }

  private Optional<OwnFact> own(ProfileId profile) {
    return world.atomic(() -> attributes().own(profile, NAME));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.4 the last ten values of a source are kept, for their purposes only")
  void history(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers", "orders");
    learn(ada, "import", "other", "orders", 0);
    for (int i = 0; i < 14; i++) {
      learn(ada, "shop", "n" + i, "offers", i);
      learn(ada, "shop", "n" + i, "offers", i);
    }
    AttributeHistory history = history(ada, OFFERS).orElseThrow();
    assertThat(history.values()).extracting(Attribute::value).containsExactly("n13");
    assertThat(history.former())
        .extracting(one -> one.value().value())
        .containsExactly("n12", "n11", "n10", "n9", "n8", "n7", "n6", "n5", "n4", "n3");
    assertThat(history(ada, ORDERS).orElseThrow().former()).isEmpty();
    optOut(ada, "offers");
    assertThat(world.column("select count(*) from profiles.attribute_past").get(0)).isEqualTo(0L);
    assertThatThrownBy(() -> history(ada, new PurposeCode("analysis")))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F12.4, F1.4 values and their history follow merges and splits")
  void merges(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("ada", "offers");
    ProfileId bob = customer("bob", "offers");
    learn(ada, "shop", "Ada", "offers", 5);
    learn(bob, "shop", "B", "offers", 0);
    learn(bob, "shop", "Bob", "offers", 1);
    merge(ada, bob);
    assertThat(shown(ada)).isEqualTo("Ada");
    assertThat(history(ada, OFFERS).orElseThrow().values()).hasSize(2);
    split(ada, bob);
    assertThat(shown(bob)).isEqualTo("Bob");
    assertThat(history(bob, OFFERS).orElseThrow().former()).hasSize(1);
    assertThat(history(ada, OFFERS).orElseThrow().former()).isEmpty();
  }

  private Attributes attributes() {
    return world.bean(Attributes.class);
  }

  private String shown(ProfileId profile) {
    return view(profile, OFFERS).attributes().get(NAME).value();
  }

  private Optional<AttributeHistory> history(ProfileId profile, PurposeCode purpose) {
    return world.atomic(() -> attributes().history(world.consents.lock(profile), purpose, NAME));
  }

  private void says(String customer, String value) {
    take(
        new IncomingEvent(
            UUID.randomUUID().toString(),
            IncomingEvent.Kind.IDENTIFY,
            "Identify",
            Optional.of(Identifier.customer(customer)),
            Optional.empty(),
            world.now,
            json("{'" + NAME + "':'" + value + "'}")));
  }

  /** A source says something, so many minutes after now. */
  private void learn(ProfileId profile, String source, String value, String purpose, int after) {
    Columns row = new Columns(9);
    Instant at = world.now.plus(Duration.ofMinutes(after));
    row.add(profile, NAME, profile, value, purpose, source, at, world.now, null);
    world.atomic(
        () -> {
          world.bean(AttributeRows.class).learn(List.of(profile), row);
          return true;
        });
  }

  private int correct(ProfileId profile, String value, By by, int expected) {
    return correct(profile, value, by, PurposeSet.NONE, expected);
  }

  private int correct(ProfileId profile, String value, String purpose) {
    return correct(profile, value, By.PERSON, PurposeSet.named(purpose), 0);
  }

  private int correct(ProfileId profile, String value, By by, PurposeSet purposes, int expected) {
    Correction correction =
        new Correction(
            profile, NAME, Optional.ofNullable(value), by, Optional.empty(), purposes, expected);
    return world.atomic(() -> attributes().correct(correction));
  }

  private void withdraw(ProfileId profile, By by, int expected) {
    world.atomic(
        () -> {
          attributes().withdraw(profile, NAME, by, expected);
          return true;
        });
  }

  private void optOut(ProfileId profile, String purpose) {
    OptedOut event =
        new OptedOut(
            UUID.randomUUID(),
            profile,
            PurposeSet.named(purpose),
            Map.of(),
            PurposeSet.named("orders"),
            world.now,
            new Effects());
    world.atomic(
        () -> {
          OptOuts.tell(world, event);
          return true;
        });
  }
}
