package takt.profiles.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.DataMapping;
import takt.profiles.EventType;
import takt.profiles.Export;
import takt.profiles.ExportOrder;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.profiles.test.World;

/** The rules of exports, each against a real database of either kind. */
class ExportsOnBothDatabasesTest {

  private static final String REASON = "Moving to another shop";

  private static ExportOrder order(DataMapping.Kind kind, Optional<UUID> recipient) {
    return new ExportOrder(
        kind,
        DataMapping.Format.NDJSON,
        new PurposeCode("offers"),
        Optional.empty(),
        Optional.empty(),
        recipient);
  }

  /** A shop in which persons 0, 1, 2 … have done so many things. */
  private static World shop(Database.Kind kind, int... events) {
    World world = new World(kind);
    world.atomic(
        () -> {
          world.types().put(new EventType("Seen", PurposeSet.named("offers", "orders"), 1));
          return true;
        });
    for (int person = 0; person < events.length; person++) {
      String customer = "c" + person;
      ProfileId profile = world.atomic(() -> world.profiles().open(Identifier.customer(customer)));
      world.consents.permit(profile, "offers", "orders");
      List<IncomingEvent> done = new ArrayList<>();
      for (int event = 0; event < events[person]; event++) {
        String at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(event).toString();
        done.add(World.track("m" + event, "Seen", customer, at, "{'category':'kitchen'}"));
      }
      world.atomic(() -> world.events().take(done));
    }
    return world;
  }

  private static Export count(World world, ExportOrder order) {
    ExportRows rows = world.bean(ExportRows.class);
    Export export = world.atomic(() -> rows.add(order, "Jo", REASON));
    Optional<Lease> turn = world.atomic(() -> rows.claim(UUID.randomUUID()));
    Lease first = turn.orElseThrow();
    while (turn.isPresent()) {
      Lease now = turn.get();
      turn = world.atomic(() -> world.bean(Counting.class).count(now));
    }
    return world.atomic(
        () -> {
          rows.finish(first);
          return rows.find(export.id()).orElseThrow();
        });
  }

  private static List<JsonObject> fetch(World world, Export export) {
    List<JsonObject> lines = new ArrayList<>();
    Optional<Reading.Place> place = Optional.of(Reading.Place.FIRST);
    while (place.isPresent()) {
      Reading.Place now = place.get();
      Reading.Chunk chunk =
          world.atomic(() -> world.bean(Reading.class).read(export, now, "Jo", "dpo"));
      lines.addAll(chunk.lines());
      place = chunk.next();
    }
    return lines;
  }

  private static ProfileId person(World world, int number) {
    return world.atomic(
        () -> world.profiles().find(Identifier.customer("c" + number)).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.1, F14.2 who permits it while it is read is in it, with one look in their log")
  void people(Database.Kind kind) {
    try (World world = shop(kind, 1, 2, 3, 0)) {
      world.consents.permit(person(world, 1), "orders");
      Export export = count(world, order(DataMapping.Kind.PEOPLE, Optional.empty()));
      assertThat(export.state()).isEqualTo(Export.State.DONE);
      assertThat(export.looked()).isEqualTo(4);
      assertThat(export.persons()).isEqualTo(2).isEqualTo(export.lines());
      world.consents.permit(person(world, 2), "orders");
      List<JsonObject> lines = fetch(world, export);
      assertThat(lines).hasSize(1);
      JsonObject line = lines.get(0);
      assertThat(line.getJsonObject("identifiers").toString()).isEqualTo("{\"customer\":[\"c0\"]}");
      assertThat(line.getString("familiarity")).isEqualTo("acquaintance");
      assertThat(line.getJsonArray("affinities").getJsonObject(0).getString("category"))
          .isEqualTo("kitchen");
      assertThat(line.getJsonArray("purposes").getString(0)).isEqualTo("offers");
      assertThat(world.column("select reason || kinds from profiles.look"))
          .asString()
          .isEqualTo("[" + REASON + "PROFILE]");
      assertThat(world.column("select 1 from profiles.export_run where last_profile is not null"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.1, F14.2 every event comes once, over any number of pages, with one look each")
  void events(Database.Kind kind) {
    try (World world = shop(kind, 450, 0, 200, 7)) {
      Export export = count(world, order(DataMapping.Kind.EVENTS, Optional.empty()));
      assertThat(export.persons()).isEqualTo(3);
      assertThat(export.lines()).isEqualTo(657);
      List<JsonObject> lines = fetch(world, export);
      assertThat(lines).hasSize(657).doesNotHaveDuplicates();
      assertThat(lines.get(0).getString("event")).isEqualTo("Seen");
      assertThat(Set.of("c0", "c2", "c3")).contains(lines.get(0).getString("userId"));
      assertThat(world.column("select profile_id from profiles.look")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.3 a count that is killed at any chunk ends as if it had not been, by one node")
  void aKillChangesNothing(Database.Kind kind) {
    int[] events = new int[Counting.CHUNK + 20];
    java.util.Arrays.fill(events, 0, 30, 1);
    try (World world = shop(kind, events)) {
      ExportRows rows = world.bean(ExportRows.class);
      Counting counting = world.bean(Counting.class);
      Export export =
          world.atomic(
              () -> rows.add(order(DataMapping.Kind.EVENTS, Optional.empty()), "Jo", REASON));
      Lease dead = world.atomic(() -> rows.claim(UUID.randomUUID()).orElseThrow());
      Lease second = world.atomic(() -> counting.count(dead).orElseThrow());
      assertThat(world.atomic(() -> rows.claim(UUID.randomUUID()))).isEmpty();
      world.now = world.now.plus(ExportRows.LEASE).plusSeconds(1);
      Lease alive = world.atomic(() -> rows.claim(UUID.randomUUID()).orElseThrow());
      assertThat(alive.last()).isEqualTo(second.last());
      assertThatThrownBy(() -> world.atomic(() -> counting.count(second)))
          .isInstanceOf(LeaseLost.class);
      Lease end = world.atomic(() -> counting.count(alive).orElseThrow());
      assertThat(world.atomic(() -> counting.count(end))).isEmpty();
      Export done =
          world.atomic(
              () -> {
                rows.finish(alive);
                return rows.find(export.id()).orElseThrow();
              });
      assertThat(done.looked()).isEqualTo(events.length);
      assertThat(done.lines()).isEqualTo(30);
      world.now = world.now.plus(Duration.ofDays(8));
      world.atomic(
          () -> {
            rows.expire();
            return true;
          });
      assertThat(world.atomic(() -> rows.find(export.id()).orElseThrow()).state())
          .isEqualTo(Export.State.EXPIRED);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.5 who is in a file for a recipient is disclosed to it, by the id in the file")
  void recipients(Database.Kind kind) {
    try (World world = shop(kind, 1, 1)) {
      world.consents.permit(person(world, 1), "orders");
      UUID recipient =
          world
              .atomic(
                  () ->
                      world
                          .bean(Recipients.class)
                          .register(
                              new Recipient(
                                  "Printer",
                                  java.net.URI.create("https://print.example/notices"),
                                  Set.of(Recipient.Kind.values()))))
              .recipient()
              .id();
      Export export = count(world, order(DataMapping.Kind.PEOPLE, Optional.of(recipient)));
      assertThat(world.column("select profile_id from profiles.disclosure")).isEmpty();
      List<JsonObject> lines = fetch(world, export);
      assertThat(world.column("select cast(pseudonym as varchar(36)) from profiles.disclosure"))
          .asString()
          .isEqualTo("[" + lines.get(0).getString("recipientId") + "]");
    }
  }
}
