package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;

/** What is known of a person's group, against a real database of either kind. */
class GroupsOnBothDatabasesTest extends Shop {

  private static final Instant DAY = Instant.parse("2025-12-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.1 a person has the traits of the group that was named last, in any order")
  void groups(Database.Kind kind) {
    open(kind);
    type("Group", 0, "offers");
    ProfileId profile = customer("7", "offers");

    take(
        group("m1", 1, "g-1", "{'plan':'gold','seats':5,'id':'hidden'}"),
        group("m2", 2, "g-1", "{'plan':'lead','name':'Lamps'}"));
    assertThat(attributes(profile))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "group.id",
                "g-1",
                "group.plan",
                "lead",
                "group.seats",
                "5",
                "group.name",
                "Lamps"));

    take(group("m3", 4, "g-2", "{'seats':9}"), group("m4", 0, "g-1", "{'early':'yes'}"));
    take(group("m5", 3, "g-1", "{'plan':'late'}"), group("m6", 3, "g-2", "{'town':'Ulm'}"));
    assertThat(attributes(profile))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("group.id", "g-2", "group.seats", "9", "group.town", "Ulm"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F2.3, F10.1 without permission, nothing is known of a group")
  void groupsNeedPermission(Database.Kind kind) {
    open(kind);
    type("Group", 0, "offers");
    ProfileId profile = customer("7", "orders");
    assertThat(take(group("m1", 1, "g-1", "{'plan':'gold'}"))).containsExactly(Outcome.DROPPED);
    world.consents.permit(profile, "offers");
    assertThat(attributes(profile)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F10.1 a source that counts less does not say that a person is in another group")
  void groupsBySource(Database.Kind kind) {
    open(kind);
    type("Group", 0, "offers");
    ProfileId profile = customer("7", "offers");
    Attributes sources = world.bean(Attributes.class);
    world.atomic(
        () -> sources.replace(new Attributes.AttributeSources(List.of("crm", "browser"), 0)));
    Map<String, String> first = Map.of("group.id", "g-1", "group.plan", "gold");

    send("crm", group("m1", 1, "g-1", "{'plan':'gold'}"));
    send("browser", group("m2", 2, "g-2", "{'plan':'free'}"));
    assertThat(attributes(profile)).containsExactlyInAnyOrderEntriesOf(first);
    send("browser", group("m3", 3, "g-1", "{'plan':'lead','town':'Ulm'}"));
    assertThat(attributes(profile))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("group.id", "g-1", "group.plan", "gold", "group.town", "Ulm"));

    send("crm", group("m4", 4, "g-3", "{'seats':3}"));
    assertThat(attributes(profile))
        .as("of a former group nothing is left, whoever said it")
        .containsExactlyInAnyOrderEntriesOf(Map.of("group.id", "g-3", "group.seats", "3"));
  }

  private void send(String source, IncomingEvent event) {
    world.atomic(
        () ->
            world
                .events()
                .arrive(
                    List.of(new Arrival(event)),
                    new Sender("key", Optional.of(source), "The " + source, true)));
  }

  private Map<String, String> attributes(ProfileId profile) {
    return view(profile, OFFERS).attributes().values().stream()
        .collect(Collectors.toMap(Attribute::name, Attribute::value));
  }

  private static IncomingEvent group(String id, int day, String group, String traits) {
    return new IncomingEvent(
        id,
        IncomingEvent.Kind.GROUP,
        "Group",
        Optional.of(Identifier.customer("7")),
        Optional.empty(),
        DAY.plusSeconds(86_400L * day),
        json(traits.replace("{", "{'groupId':'" + group + "',")));
  }
}
