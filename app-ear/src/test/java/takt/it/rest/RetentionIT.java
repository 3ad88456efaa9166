package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.client.consent.LiftingBody;
import takt.client.consent.RestrictionBody;
import takt.client.consent.RestrictionsApi;
import takt.client.retention.EndedData;
import takt.client.retention.RetentionApi;
import takt.client.retention.RetentionPreview;
import takt.client.retention.RetentionRunInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Retention per purpose over REST")
class RetentionIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static Plans plans;

  private final RetentionApi retention = Client.of(SERVER, Role.DPO).api(RetentionApi.class);
  private final Shop shop = new Shop(SERVER);
  private final Subject person = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    plans = new Plans(SERVER).lamps();
    plans.run();
  }

  @Test
  @DisplayName("C15.2, C15.3 a run does what the preview said, and is written down without persons")
  void runsAsPreviewed() throws SQLException {
    UUID profile = shop.give(person, "offers", "analysis");
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");
    UUID decision = decided();
    settled(retention.start());
    Map<String, EndedData> before = byKind(retention.preview(null).items());
    age(profile);

    RetentionPreview preview = retention.preview(null);

    assertThat(preview.complete()).isTrue();
    Map<String, EndedData> seen = byKind(preview.items());
    assertThat(before).doesNotContainKeys("events", "decisions");
    assertThat(seen.get("events").ended())
        .containsEntry("offers", 2L)
        .containsEntry("analysis", 2L)
        .containsEntry("orders", 1L);
    assertThat(seen.get("events").deleted()).isEqualTo(2);
    assertThat(seen.get("decisions").deleted()).isEqualTo(1);
    RetentionRunInfo run = settled(retention.start());
    assertThat(run.failed()).isZero();
    assertThat(byKind(run.items())).isEqualTo(seen);
    assertThat(retention.list(null, 1).items()).containsExactly(run);
    assertThat(shop.view(person, "offers").interests()).isEmpty();
    assertThat(shop.view(person, "orders", "lamp-1").purchases()).isEmpty();
    // Whichever node went on with it has counted.
    assertThat(Stream.of(SERVER, TaktServer.second()).mapToDouble(RetentionIT::deleted).sum())
        .isPositive();
    assertThat(
            Client.problem(
                    () -> Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class).find(decision))
                .status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("C15.3 a preview of a day to come shows what will be over, and changes nothing")
  void previewsADay() {
    shop.give(person, "offers");
    shop.views(person, "lamps");
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(731);
    RetentionPreview preview = retention.preview(day);
    assertThat(preview.asOf()).isEqualTo(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    assertThat(byKind(preview.items()).get("events").ended().get("offers")).isPositive();
    assertThat(shop.view(person, "offers").interests()).isNotEmpty();
  }

  @Test
  @DisplayName("C14.1, C15.3 what is restricted stays until the run after it is lifted")
  void restricted() throws SQLException {
    UUID profile = shop.give(person, "offers");
    shop.views(person, "lamps");
    decided();
    Client dpo = Client.of(SERVER, Role.DPO);
    RestrictionsApi restrictions = dpo.api(RestrictionsApi.class);
    restrictions.restrict(new RestrictionBody(person, "Says it is wrong", "en"));
    age(profile);
    settled(retention.start());

    Map<String, EndedData> seen = byKind(retention.preview(null).items());

    assertThat(seen.get("events").restricted()).isEqualTo(1);
    assertThat(seen.get("decisions").restricted()).isEqualTo(1);
    assertThat(byKind(settled(retention.start()).items())).isEqualTo(seen);
    restrictions.lift(new LiftingBody(person, "It is right", LocalDate.now(ZoneOffset.UTC), "en"));
    assertThat(shop.view(person, "offers").interests()).isNotEmpty();
    EndedData gone = byKind(settled(retention.start()).items()).get("events");
    assertThat(gone.deleted()).isEqualTo(1);
    assertThat(gone.restricted()).isZero();
    assertThat(shop.view(person, "offers").interests()).isEmpty();
  }

  @Test
  @DisplayName("F18.1, C15.3 who has nothing left ends as the preview said, who said no stays")
  void endsWhoHasNothingLeft() throws SQLException {
    Subject gone = Subject.customer(Shop.customer());
    Subject refused = Subject.customer(Shop.customer());
    for (Subject one : List.of(gone, refused)) {
      shop.buys(one, "lamp-1", "lamps");
    }
    shop.optOut(refused, "newsletter");
    UUID stays = shop.lookup(refused).orElseThrow();
    longAgo(shop.lookup(gone).orElseThrow());
    longAgo(stays);

    EndedData seen = byKind(retention.preview(null).items()).get("profiles");

    assertThat(seen.deleted()).isPositive();
    Map<String, EndedData> done = byKind(settled(retention.start()).items());
    assertThat(done.get("profiles")).isEqualTo(seen);
    assertThat(done.get("identifiers").deleted()).isPositive();
    assertThat(shop.lookup(gone)).isEmpty();
    assertThat(shop.lookup(refused)).contains(stays);
  }

  /** Everything about the person came in a hundred years ago. */
  private static void longAgo(UUID profile) throws SQLException {
    change(
        profile,
        Instant.now().minusSeconds(3_155_760_000L),
        "update profiles.event set received_at = ? where profile_id = ?",
        "update profiles.identifier set linked_at = ? where profile_id = ?",
        "update profiles.profile set created_at = ? where id = ?");
  }

  private static double deleted(TaktServer server) {
    return new Metrics(server).of("takt_retention_deleted_total", "");
  }

  /** Everything about the person came in three years ago. */
  private static void age(UUID profile) throws SQLException {
    change(
        profile,
        Instant.now().minusSeconds(94_608_000),
        "update profiles.event set received_at = ? where profile_id = ?",
        "update campaigns.decision set decided_at = ? where profile_id = ?");
  }

  private static void change(UUID profile, Instant at, String... changes) throws SQLException {
    try (Connection connection = SERVER.database().connect()) {
      for (String change : changes) {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, profile);
          statement.executeUpdate();
        }
      }
    }
  }

  /** The run once it is done; Takt goes on with it every few seconds. */
  private RetentionRunInfo settled(RetentionRunInfo started) {
    Instant end = Instant.now().plusSeconds(60);
    RetentionRunInfo run = started;
    while (run.endedAt() == null) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      run = retention.show(started.id());
    }
    return run;
  }

  private static Map<String, EndedData> byKind(List<EndedData> items) {
    return items.stream().collect(java.util.stream.Collectors.toMap(EndedData::kind, one -> one));
  }

  private UUID decided() {
    UUID id =
        Client.of(SERVER, Role.INTEGRATOR)
            .api(DecisionsApi.class)
            .decide(new DecisionBody(person, plans.placement(), "en", null))
            .id();
    assertThat(id).isNotNull();
    return id;
  }
}
