package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionList;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.ProofBody;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Whom;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@Tag("on-postgresql-only")
@DisplayName("Consents that end, on two nodes: each is recorded and cleaned up after once (C3.15)")
class EndingOnTwoNodesIT {

  private static final int PERSONS = 150;
  private static final String PURPOSE = "for-a-day";
  private static final String EVENT = "For A Day Viewed";

  /** Both nodes' timers look for what has ended at the same moments. */
  private static final int TURN_SECONDS = 10;

  private static final int MOST_TURNS = 32;

  private static TaktServer here;
  private TaktServer there;
  private static AtOnce atOnce;

  @BeforeAll
  static void start() {
    here = TaktServer.shared();
    atOnce = new AtOnce();
    Shop.open(here);
    Client dpo = Client.of(here, Role.DPO);
    PurposeTerms aDay = new PurposeTerms(1, null, null, null, null, null, null, null, null, null);
    dpo.api(PurposesApi.class)
        .publish(
            new NewPurpose(
                PURPOSE,
                "consent",
                null,
                Shop.texts(PURPOSE),
                365,
                false,
                false,
                false,
                aDay,
                null));
    dpo.api(EventTypesApi.class).put(EVENT, null, new EventTypeSetting(List.of(PURPOSE), 1.0));
  }

  @BeforeEach
  void bothRun() {
    there = TaktServer.second();
    awaitPurpose(there);
  }

  /** A node knows what another has published after a second or two. */
  private static void awaitPurpose(TaktServer node) {
    PermissionsApi permissions = Client.of(node, Role.DPO).api(PermissionsApi.class);
    Whom nobody = new Whom(Subject.customer(Shop.customer()), "en", null);
    Instant until = Instant.now().plusSeconds(30);
    while (permissions.lookup(null, nobody).items().stream()
        .noneMatch(one -> one.purpose().equals(PURPOSE))) {
      assertThat(Instant.now()).as("the purpose is known on both nodes").isBefore(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @AfterAll
  static void stop() {
    atOnce.close();
  }

  @Test
  @DisplayName("C3.15 C5.2 whichever node is first, also when one is killed in the middle")
  void eachEndsOnce() throws Exception {
    List<UUID> raced;
    List<UUID> killed;
    Instant end;
    // A slow machine gets more time, so that all have given before any consent ends.
    int turns = 1;
    do {
      end = turn(turns).minusSeconds(1);
      raced = people(end);
      killed = people(end.plusSeconds(TURN_SECONDS));
      turns *= 2;
    } while (Instant.now().isAfter(end) && turns <= MOST_TURNS);
    assertThat(Instant.now()).as("all gave before any ended").isBefore(end);

    await(raced, 0);
    await(killed, PERSONS - 10);
    there.kill();
    assertThat(waiting(killed)).as("killed in the middle").isPositive();
    await(killed, 0);
    assertEndedOnce(raced);
    assertEndedOnce(killed);
    SealingOnTwoNodesIT.assertEverythingIsSealedOnce();
  }

  @Test
  @DisplayName("C3.14 from its very microsecond on, neither node permits what has ended")
  void toTheMicrosecond() throws Exception {
    UUID profile;
    Instant end;
    Set<TaktServer> permitted = ConcurrentHashMap.newKeySet();
    int seconds = 1;
    do {
      seconds *= 2;
      end = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MICROS);
      profile = give(here, Subject.customer(Shop.customer()), end);
      watch(profile, end, permitted);
    } while (permitted.size() < 2 && seconds < MOST_TURNS);
    assertThat(permitted).as("both permitted it before").containsExactlyInAnyOrder(here, there);

    for (TaktServer node : List.of(here, there)) {
      PermissionInfo before = permission(node, profile, end.minus(1, ChronoUnit.MICROS));
      assertThat(before.rule()).isEqualTo("given");
      assertThat(before.until()).isEqualTo(end);
      PermissionInfo then = permission(node, profile, end);
      assertThat(then.allowed()).isFalse();
      assertThat(then.rule()).isEqualTo("expired");
    }
  }

  /** Asks both nodes again and again, from before a consent's end until after it. */
  private void watch(UUID profile, Instant end, Set<TaktServer> permitted) throws Exception {
    atOnce.all(
        () -> watch(here, profile, end, permitted), () -> watch(there, profile, end, permitted));
  }

  private static void watch(TaktServer node, UUID profile, Instant end, Set<TaktServer> permitted) {
    int after = 0;
    while (after < 20) {
      Instant asked = Instant.now();
      boolean allowed = permission(node, profile, null).allowed();
      if (Instant.now().isBefore(end)) {
        assertThat(allowed).isTrue();
        permitted.add(node);
      } else if (!asked.isBefore(end)) {
        assertThat(allowed).isFalse();
        after++;
      }
    }
  }

  /** When both nodes look next for what has ended, after so many more turns. */
  private static Instant turn(int later) {
    long now = Instant.now().getEpochSecond();
    return Instant.ofEpochSecond((now / TURN_SECONDS + 1 + later) * TURN_SECONDS);
  }

  private static PermissionInfo permission(TaktServer node, UUID profile, Instant at) {
    PermissionList all =
        Client.of(node, Role.DPO).api(ProfileChoicesApi.class).permissions(profile, at, "en", null);
    return all.items().stream()
        .filter(one -> one.purpose().equals(PURPOSE))
        .findFirst()
        .orElseThrow();
  }

  /** Persons whose consent ends then, half of them said at either node, and who did something. */
  private List<UUID> people(Instant end) throws Exception {
    List<UUID> profiles = new ArrayList<>();
    atOnce.all(() -> people(here, end, profiles), () -> people(there, end, profiles));
    return profiles;
  }

  private static void people(TaktServer node, Instant end, List<UUID> profiles) {
    for (int i = 0; i < PERSONS / 2; i++) {
      Subject person = Subject.customer(Shop.customer());
      UUID profile = give(node, person, end);
      new Shop(here).does(person, EVENT);
      synchronized (profiles) {
        profiles.add(profile);
      }
    }
  }

  private static UUID give(TaktServer node, Subject person, Instant end) {
    Instant chosen = end.minus(Duration.ofDays(1));
    ProofBody proof = new ProofBody(null, null, chosen, null, null, null, null, null, null);
    Choices choices =
        new Choices(person, List.of(PURPOSE), null, null, "en", "web", "form", null, null, proof);
    return Client.of(node, Role.INTEGRATOR).api(ConsentsApi.class).choose(choices).profile();
  }

  /** Waits until no more than so many of these persons' consents are still to be ended. */
  private static void await(List<UUID> profiles, int most) throws SQLException {
    Instant until = Instant.now().plusSeconds(400);
    while (waiting(profiles) > most) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static long waiting(List<UUID> profiles) throws SQLException {
    return Long.parseLong(
        texts("select count(*) from consent.ending where profile_id = any(?)", profiles).get(0));
  }

  private static void assertEndedOnce(List<UUID> profiles) throws SQLException {
    assertThat(
            texts(
                "select string_agg(number || ' ' || kind || ' ' || purpose, ', ' order by number)"
                    + " from consent.ledger where profile_id = any(?) group by profile_id",
                profiles))
        .hasSize(PERSONS)
        .containsOnly("1 GIVEN " + PURPOSE + ", 2 EXPIRED " + PURPOSE);
    List<String> cleanUps =
        texts(
            "select profile_id || ' ' || withdrawn || ' ' || effects from consent.receipt"
                + " where profile_id = any(?)",
            profiles);
    assertThat(cleanUps)
        .containsExactlyInAnyOrderElementsOf(
            profiles.stream()
                .map(profile -> profile + " " + PURPOSE + " profiles events-deleted 1")
                .toList());
    for (String receipt :
        texts("select cast(id as text) from consent.receipt where profile_id = any(?)", profiles)) {
      var found =
          Client.of(here, Role.INTEGRATOR).api(ReceiptsApi.class).verify(UUID.fromString(receipt));
      assertThat(found.holds()).isTrue();
      assertThat(found.checked()).isEqualTo(2);
    }
  }

  private static List<String> texts(String query, List<UUID> profiles) throws SQLException {
    try (Connection connection = here.database().connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", profiles.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }
}
