package takt.profiles.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.EventType;
import takt.profiles.Export;
import takt.profiles.ExportOrder;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.imports.Node;
import takt.profiles.sweep.Sweeps;
import takt.profiles.test.World;

/** The rules of exports, each against a real database of either kind. */
class ExportsOnBothDatabasesTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final String REASON = "Moving to another shop";

  private static ExportOrder order(DataMapping.Kind kind, Optional<UUID> recipient) {
    return new ExportOrder(
        kind,
        DataMapping.Format.NDJSON,
        OFFERS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        recipient);
  }

  private static ExportOrder members(String segment, String purpose) {
    return new ExportOrder(
        DataMapping.Kind.PEOPLE,
        DataMapping.Format.NDJSON,
        new PurposeCode(purpose),
        Optional.empty(),
        Optional.empty(),
        Optional.of(segment),
        Optional.empty());
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
      assertThat(export.persons()).isEqualTo(3).isEqualTo(export.lines());
      world.consents.permit(person(world, 2), "orders");
      List<JsonObject> lines = fetch(world, export);
      assertThat(customers(lines)).as("with identifiers alone, too").containsExactly("c0", "c3");
      JsonObject line =
          lines.stream().filter(one -> one.toString().contains("\"c0\"")).findFirst().orElseThrow();
      assertThat(line.getJsonObject("identifiers").toString()).isEqualTo("{\"customer\":[\"c0\"]}");
      assertThat(line.getString("familiarity")).isEqualTo("acquaintance");
      assertThat(line.getJsonArray("affinities").getJsonObject(0).getString("category"))
          .isEqualTo("kitchen");
      assertThat(line.getJsonArray("purposes").getString(0)).isEqualTo("offers");
      assertThat(world.column("select reason || kinds from profiles.look"))
          .asString()
          .isEqualTo("[" + REASON + "PROFILE, " + REASON + "PROFILE]");
      assertThat(world.column("select 1 from profiles.export_run where last_profile is not null"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.6, F14.4, F17.5 a list goes out, and its members come back onto it")
  void lists(Database.Kind kind) {
    try (World world = shop(kind, 1, 0, 0, 1, 0)) {
      segment(world, "vips", null);
      put(world, "vips", 1, 2, 3);
      assertThat(count(world, members("vips", "offers")).persons()).isEqualTo(3);
      world.consents.permit(person(world, 2), "orders");
      Export export = count(world, members("vips", "offers"));
      List<JsonObject> lines = fetch(world, export);
      assertThat(customers(lines)).containsExactly("c1", "c3");
      assertThat(
              customers(
                  fetch(world, count(world, order(DataMapping.Kind.PEOPLE, Optional.empty())))))
          .as("who is on a list, or known by name alone, is one of all")
          .containsExactly("c0", "c1", "c3", "c4");
      takeOff(world, "vips", 1, 2, 3);
      assertThat(fetch(world, export)).as("as it is while it is read").isEmpty();

      DataRun back =
          new Node(world)
              .take(
                  DataMapping.ndjson(DataMapping.Kind.PEOPLE),
                  lines.stream().map(one -> one + "\n").collect(Collectors.joining()));
      assertThat(back.tally(DataOutcome.STORED)).isEqualTo(2);
      assertThat(customers(fetch(world, export))).containsExactly("c1", "c3");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F14.6, F17.7 the members of a condition go out for its purpose, and make a list")
  void computed(Database.Kind kind) {
    try (World world = shop(kind, 1, 0, 0)) {
      segment(world, "quiet", "!(affinities.kitchen > 0.0)");
      segment(world, "copied", null);
      Sweeps.all(world);
      List<JsonObject> lines = fetch(world, count(world, members("quiet", "offers")));
      assertThat(customers(lines)).containsExactly("c1", "c2");
      Line cells = new Line(DataMapping.Format.CSV, List.of("identifiers.customer", "lists"));
      new Node(world).take(onto("copied"), text(cells, lines));
      assertThat(customers(fetch(world, count(world, members("copied", "offers")))))
          .containsExactly("c1", "c2");
      assertThat(fetch(world, count(world, members("quiet", "orders")))).isEmpty();
      assertThat(fetch(world, count(world, members("nobody-here", "offers")))).isEmpty();
      assertThatThrownBy(
              () ->
                  new ExportOrder(
                      DataMapping.Kind.EVENTS,
                      DataMapping.Format.CSV,
                      OFFERS,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of("quiet"),
                      Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static DataMapping onto(String list) {
    return new DataMapping(
        DataMapping.Kind.PEOPLE,
        DataMapping.Format.CSV,
        Map.of("identifiers.customer", "identifiers.customer"),
        Map.of("purposes", "offers", "lists", list),
        DataMapping.ndjson(DataMapping.Kind.PEOPLE).time(),
        DataMapping.SOURCE,
        PurposeSet.NONE,
        ',',
        StandardCharsets.UTF_8);
  }

  private static String text(Line cells, List<JsonObject> lines) {
    return cells.head() + lines.stream().map(cells::of).collect(Collectors.joining());
  }

  private static List<String> customers(List<JsonObject> lines) {
    return lines.stream()
        .map(one -> one.getJsonObject("identifiers").getJsonArray("customer").getString(0))
        .sorted()
        .toList();
  }

  private static void segment(World world, String code, String condition) {
    Segment segment =
        new Segment(
            code,
            Map.of(Language.DE, "Name", Language.EN, "name"),
            OFFERS,
            Optional.ofNullable(condition),
            0);
    world.atomic(() -> world.bean(Segments.class).put(segment));
  }

  private static void put(World world, String list, int... persons) {
    change(world, list, persons(world, persons), Set.of());
  }

  private static void takeOff(World world, String list, int... persons) {
    change(world, list, Set.of(), persons(world, persons));
  }

  private static Set<ProfileId> persons(World world, int... persons) {
    return Arrays.stream(persons).mapToObj(one -> person(world, one)).collect(Collectors.toSet());
  }

  private static void change(World world, String list, Set<ProfileId> on, Set<ProfileId> off) {
    world.atomic(() -> world.bean(Segments.class).change(list, on, off, "test"));
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
