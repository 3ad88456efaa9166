package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.test.World;

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

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.5, F12.1 what a key and an import send has their source, which can be ranked")
  void sources(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("7", "offers");
    says("m1", "Ada", new Sender("k1", Optional.of("crm"), "The CRM", true));
    says("m2", "Adda", new Sender("k2", Optional.of("browser"), "Web shop", true));
    says("m3", "Ida", new Sender("k3", Optional.empty(), "Till 7", true));
    world.atomic(
        () ->
            world
                .events()
                .bring(
                    List.of(says("m4", "Eda")),
                    DataMapping.ndjson(DataMapping.Kind.EVENTS).sender()));

    assertThat(world.column("select source from profiles.event order by message_id").toString())
        .isEqualTo("[crm, browser, Till 7, import]");
    assertThat(world.column("select source from profiles.attribute order by source").toString())
        .isEqualTo("[browser, crm, identify]");
    assertThat(events(known)).containsExactly("import", "Till 7", "browser", "crm");

    rank("crm", "identify", "browser");
    assertThat(view(known, OFFERS).attributes().get("firstName").value()).isEqualTo("Ada");
    rank("browser", "crm");
    assertThat(view(known, OFFERS).attributes().get("firstName").value()).isEqualTo("Adda");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.5 an event that came before senders were stored has the library that it names")
  void library(Database.Kind kind) {
    open(kind);
    ProfileId known = customer("7", "offers");
    take(
        track("m1", "Product Viewed", "7", YESTERDAY, "{'$context':{'library':{'name':'lib'}}}"),
        track("m2", "Product Viewed", "7", YESTERDAY, "{}"));
    assertThat(events(known)).containsExactlyInAnyOrder("lib", "");
  }

  private void says(String id, String name, Sender sender) {
    assertThat(world.atomic(() -> world.events().arrive(List.of(says(id, name)), sender)))
        .containsExactly(Outcome.STORED);
  }

  private static Arrival says(String id, String name) {
    return new Arrival(
        new IncomingEvent(
            id,
            IncomingEvent.Kind.IDENTIFY,
            "Identify",
            Optional.of(Identifier.customer("7")),
            Optional.empty(),
            Instant.parse(YESTERDAY).plusSeconds(Long.parseLong(id.substring(1))),
            World.json("{'firstName':'" + name + "'}")));
  }

  private List<String> events(ProfileId profile) {
    return world
        .atomic(() -> world.bean(PersonalData.class).events(profile, Optional.empty(), 10))
        .events()
        .stream()
        .map(one -> one.source().orElse(""))
        .toList();
  }

  private void rank(String... sources) {
    Attributes attributes = world.bean(Attributes.class);
    world.atomic(
        () ->
            attributes.replace(
                new Attributes.AttributeSources(
                    List.of(sources), attributes.sources().revision())));
  }

  private static Arrival bot(IncomingEvent event) {
    return new Arrival(event, PurposeSet.NONE, true);
  }

  private List<Outcome> arrive(Arrival... arrivals) {
    return world.atomic(
        () ->
            world
                .events()
                .arrive(List.of(arrivals), new Sender("key", Optional.empty(), "", true)));
  }
}
