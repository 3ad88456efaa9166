package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.EmailAddress;
import takt.kernel.KnownBy;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.retention.Retentions;

/** Rules F18, each against a real database of either kind. */
class UnusedProfilesOnBothDatabasesTest extends Shop {

  private static final ProfileId NOBODY = new ProfileId(new UUID(0, 0));
  private static final String LONG_AGO = "2025-12-31T00:00:00Z";

  private final Set<ProfileId> standing = new HashSet<>();
  private RetainedData retained;
  private RetainedData unused;
  private ProfileId anna;
  private ProfileId bert;

  /** Anna, who had been a visitor before, has looked and ordered; Bert has only come by. */
  private void known(Database.Kind kind) {
    open(kind);
    retained = Retentions.of(world);
    unused = Retentions.unused(world, standing);
    ProfileId visitor = world.atomic(() -> world.profiles().open(Identifier.anonymous("v-7")));
    world.consents.permit(visitor, "offers", "orders");
    anna = customer("7", "offers", "orders");
    bert = customer("8", "offers", "orders");
    take(
        both("m1", "7", "v-7", "{'firstName':'Ada'}"),
        track("m2", "Order Completed", "7", LONG_AGO, lamp("o1", 1)),
        track("m3", "Product Viewed", "7", LONG_AGO, "{'category':'lamps'}"));
    world.atomic(
        () -> {
          // The database's clock says when an identifier was led there; this world has its own.
          world.change(
              "update profiles.identifier set linked_at = timestamp '2026-01-01 12:00:00'");
          return true;
        });
  }

  /** As of so many days from then: offers for 30 days, orders for 100. */
  private static RetentionEnds after(int days) {
    Instant asOf = Instant.parse("2026-01-01T13:00:00Z").plus(Duration.ofDays(days));
    return new RetentionEnds(
        asOf,
        Map.of(OFFERS, asOf.minus(Duration.ofDays(30)), ORDERS, asOf.minus(Duration.ofDays(100))));
  }

  private List<Effect> preview(RetentionEnds ends) {
    Effects counts = new Effects();
    assertThat(unused.preview(ends, Set.of(), counts)).isTrue();
    return counts.all();
  }

  /** What a run does: first what is over goes, then those of whom nothing is left. */
  private List<Effect> run(RetentionEnds ends) {
    world.now = ends.asOf();
    run(retained, ends);
    return run(unused, ends);
  }

  private List<Effect> run(RetainedData module, RetentionEnds ends) {
    Effects counts = new Effects();
    world.atomic(
        () -> {
          for (ProfileId profile : module.due(ends, NOBODY, 10)) {
            module.end(profile, ends, counts);
          }
          return true;
        });
    return counts.all();
  }

  private static List<Effect> ended(int profiles, int identifiers) {
    return List.of(
        new Effect("profiles", "deleted", profiles),
        new Effect("identifiers", "deleted", identifiers));
  }

  private List<?> identifiers() {
    return world.column("select code from profiles.identifier order by 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.1, C15.3 who has nothing left ends with all that leads to them, as previewed")
  void ends(Database.Kind kind) {
    known(kind);
    assertThat(preview(after(99))).as("not before the longest retention").isEmpty();
    assertThat(run(after(99))).isEmpty();
    assertThat(identifiers()).hasToString("[7, 8, v-7]");
    List<Effect> seen = preview(after(101));

    assertThat(run(after(101))).isEqualTo(seen).isEqualTo(ended(2, 3));

    assertThat(identifiers()).isEmpty();
    assertThat(world.column("select 1 from profiles.profile")).isEmpty();
    assertThat(world.column("select 1 from profiles.merging")).isEmpty();
    assertThat(world.atomic(() -> unused.due(after(101), NOBODY, 10))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.3 every module is told as of an erasure; there is no certificate")
  void tells(Database.Kind kind) {
    known(kind);
    run(after(101));
    assertThat(world.fired)
        .filteredOn(ProfileErased.class::isInstance)
        .extracting(one -> ((ProfileErased) one).identifiers())
        .containsExactlyInAnyOrder(
            Set.of(new KnownBy("customer", "7"), new KnownBy("anonymous", "v-7")),
            Set.of(new KnownBy("customer", "8")));
    assertThat(world.column("select 1 from profiles.erasure")).isEmpty();
    ProfileId again = customer("7", "offers", "orders");
    assertThat(again).as("who comes back is somebody new").isNotEqualTo(anna);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F18.1 somebody of whom one purpose still keeps something stays, with all identifiers")
  void somethingIsLeft(Database.Kind kind) {
    known(kind);
    world.now = world.now.plus(Duration.ofDays(50));
    take(track("m4", "Order Completed", "7", LONG_AGO, lamp("o2", 1)));
    List<Effect> seen = preview(after(101));
    assertThat(run(after(101))).isEqualTo(seen).isEqualTo(ended(1, 1));
    assertThat(identifiers()).hasToString("[7, v-7]");
    assertThat(run(after(151))).isEqualTo(ended(1, 2));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.2 a subscription stays, and so does a refusal")
  void choicesStay(Database.Kind kind) {
    known(kind);
    standing.addAll(Set.of(anna, bert));
    assertThat(preview(after(101))).isEmpty();
    assertThat(run(after(101))).isEmpty();
    assertThat(identifiers()).hasToString("[7, 8, v-7]");
    standing.clear();
    assertThat(run(after(102))).isEqualTo(ended(2, 3));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.2 who came back in the meantime stays")
  void backInTheMeantime(Database.Kind kind) {
    known(kind);
    run(retained, after(101));
    List<ProfileId> due = world.atomic(() -> unused.due(after(101), NOBODY, 10));
    assertThat(due).containsExactlyInAnyOrder(anna, bert);
    world.now = after(101).asOf().plusSeconds(1);
    take(track("m5", "Product Viewed", "7", LONG_AGO, "{'category':'lamps'}"));
    world.atomic(
        () -> world.profiles().link(Identifier.email(new EmailAddress("b@example.com")), bert));
    Effects counts = new Effects();
    world.atomic(
        () -> {
          due.forEach(one -> unused.end(one, after(101), counts));
          return true;
        });
    assertThat(counts.all()).isEmpty();
    assertThat(identifiers()).hasToString("[7, 8, b@example.com, v-7]");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.2 a limit of one's own, an open request and a blocked value keep a person")
  void whatElseKeeps(Database.Kind kind) {
    known(kind);
    keeps(
        "update profiles.profile set own_limit = 0",
        "update profiles.profile set own_limit = null");
    keeps(
        "insert into profiles.person_request (id, kind, channel, received_on, language, profile_id,"
            + " due_on, state, revision) select id, 'ACCESS', 'MAIL', date '2026-01-02', 'DE', id,"
            + " date '2026-02-02', 'OPEN', 1 from profiles.profile",
        "update profiles.person_request set state = 'ANSWERED'");
    keeps(
        "insert into profiles.blocked_identifier (id, type, code, persons, blocked_at) select"
            + " p.id, i.type, i.code, 9, p.created_at from profiles.identifier i join"
            + " profiles.profile p on p.id = i.profile_id where i.type = 'customer'",
        "delete from profiles.blocked_identifier");
    assertThat(run(after(101))).isEqualTo(ended(2, 3));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.2, F7.3 a look keeps a person as long as the log has it, in a preview as well")
  void untilLooksEnd(Database.Kind kind) {
    known(kind);
    change(
        "insert into profiles.look (profile_id, id, looked_at, who, role, kinds, reason) select id,"
            + " id, timestamp '2025-06-02 12:00:00', 'Eva', 'DPO', 'EVENTS', 'asked' from"
            + " profiles.profile");
    int threeYears = 365 + 365 + 366;
    assertThat(preview(after(threeYears - 220))).isEmpty();
    List<Effect> seen = preview(after(threeYears - 200));
    assertThat(run(after(threeYears - 220))).isEmpty();
    assertThat(run(after(threeYears - 200))).isEqualTo(seen).isEqualTo(ended(2, 3));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.1 a preview looks at a bounded number, and says that there are more")
  void boundedPreview(Database.Kind kind) {
    known(kind);
    String row = "('%08d-0000-7000-8000-000000000000', timestamp '2025-01-01 12:00:00')";
    for (int from = 0; from < 20_000; from += 1_000) {
      change(
          "insert into profiles.profile (id, created_at) values "
              + IntStream.range(from, from + 1_000)
                  .mapToObj(row::formatted)
                  .collect(Collectors.joining(", ")));
    }
    Effects counts = new Effects();
    assertThat(unused.preview(after(101), Set.of(), counts)).isFalse();
    assertThat(counts.all()).contains(new Effect("profiles", "deleted", 20_000));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.1 who was opened, led to or merged within the longest retention stays")
  void newsOfThem(Database.Kind kind) {
    known(kind);
    String longAgo = "timestamp '2026-01-01 12:00:00'";
    String lately = "timestamp '2026-01-05 12:00:00'";
    for (String when : List.of("profile set created_at = ", "identifier set linked_at = ")) {
      keeps("update profiles." + when + lately, "update profiles." + when + longAgo);
    }
    change("update profiles.merging set merged_at = " + lately);
    assertThat(run(after(101))).isEqualTo(ended(1, 1));
    assertThat(identifiers()).hasToString("[7, v-7]");
  }

  /** What is there keeps both, until it is no longer there. */
  private void keeps(String there, String gone) {
    change(there);
    assertThat(preview(after(101))).as(there).isEmpty();
    assertThat(run(after(101))).as(there).isEmpty();
    change(gone);
    assertThat(preview(after(101))).as(gone).isNotEmpty();
  }

  private void change(String sql) {
    world.atomic(
        () -> {
          world.change(sql);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F18.1 a merged person is locked with all that they absorbed, and a look at it counts")
  void merged(Database.Kind kind) {
    known(kind);
    assertThat(world.atomic(() -> unused.locked(List.of(anna)))).hasSize(2).contains(anna);
    change(
        "insert into profiles.look (profile_id, id, looked_at, who, role, kinds, reason) select id,"
            + " id, timestamp '2026-01-02 12:00:00', 'Eva', 'DPO', 'EVENTS', 'asked' from"
            + " profiles.profile where absorbed_into is not null");
    assertThat(run(after(101))).isEqualTo(ended(1, 1));
    assertThat(identifiers()).hasToString("[7, v-7]");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.1 what a person said of themselves goes with the attribute that it is about")
  void ownWords(Database.Kind kind) {
    known(kind);
    change(
        "insert into profiles.attribute (profile_id, name, origin_id, source, content, purposes,"
            + " learnt_at, revision) select p.id, 'firstName', p.id, 'person', 'Ida', '',"
            + " p.created_at, 1 from profiles.profile p where p.absorbed_into is null");
    assertThat(run(after(101))).isEqualTo(ended(2, 3));
    assertThat(Optional.of(world.column("select 1 from profiles.attribute"))).contains(List.of());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F18.1 without purposes nobody ends")
  void withoutPurposes(Database.Kind kind) {
    known(kind);
    RetentionEnds none = new RetentionEnds(after(101).asOf(), Map.of());
    assertThat(preview(none)).isEmpty();
    assertThat(world.atomic(() -> unused.due(none, NOBODY, 10))).isEmpty();
  }
}
