package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.learning.Teaching;
import takt.consent.RetentionEnds;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class RetainedDecisionsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ProfileId ANNA = ProfileId.next(NOW);
  private static final ProfileId NOBODY = new ProfileId(new UUID(0, 0));

  private static final RetentionEnds ENDS =
      new RetentionEnds(
          NOW,
          Map.of(
              new PurposeCode("offers"), NOW.minus(Duration.ofDays(30)),
              new PurposeCode("news"), NOW.minus(Duration.ofDays(60))));

  private static final RetentionEnds LATER =
      new RetentionEnds(
          NOW.plus(Duration.ofDays(60)),
          Map.of(new PurposeCode("offers"), NOW, new PurposeCode("news"), NOW));

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName(
      "G5.6, G8.8 old decisions lead to nobody, old messages and complaints go, as the preview said")
  void letsGo(Database.Kind kind) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      Statements statements = new LocalStatements(() -> entities);
      RetainedDecisions retained = new RetainedDecisions();
      retained.statements = new LocalStatements(() -> entities);
      retained.anonymising = new Anonymising();
      retained.anonymising.statements = statements;
      retained.anonymising.examples =
          new Teaching(statements, Clock.fixed(NOW, ZoneOffset.UTC)).examples();
      decided(statements, "offers", 31);
      decided(statements, "news offers", 31);
      decided(statements, "news", 31);
      decided(statements, "news", 61);
      decided(statements, "offers", 1);
      queued(statements, "news", 61);
      queued(statements, "news", 31);
      complained(statements, "offers", 31);
      complained(statements, "news", 31);
      Effects seen = new Effects();

      assertThat(retained.preview(ENDS, Set.of(), seen)).isTrue();

      assertThat(seen.all())
          .containsExactlyInAnyOrder(
              new Effect("decisions", "ended offers", 2),
              new Effect("decisions", "ended news", 1),
              new Effect("decisions", "deleted", 3),
              new Effect("queued-messages", "ended news", 1),
              new Effect("queued-messages", "deleted", 1),
              new Effect("complaints", "ended offers", 1),
              new Effect("complaints", "deleted", 1));
      assertThat(kept(retained))
          .as("C14.1 while it is restricted")
          .containsExactlyInAnyOrder(
              new Effect("decisions", "restricted", 3),
              new Effect("queued-messages", "restricted", 1),
              new Effect("complaints", "restricted", 1));
      assertThat(retained.due(ENDS, NOBODY, 10)).containsExactly(ANNA);
      assertThat(retained.holding(ENDS, List.of(ANNA, NOBODY)))
          .as("F18.1 something of her is left")
          .containsExactly(ANNA);
      assertThat(retained.holding(LATER, List.of(ANNA))).as("by then, nothing is").isEmpty();
      assertThat(retained.due(ENDS, ANNA, 10)).isEmpty();
      Effects done = new Effects();
      retained.end(ANNA, ENDS, done);
      assertThat(done.all()).containsExactlyInAnyOrderElementsOf(seen.all());
      assertThat(retained.due(ENDS, NOBODY, 10)).isEmpty();
      assertThat(
              statements.query(
                  "select count(*) from campaigns.decision where profile_id is not null",
                  row -> row.getLong(1)))
          .isEqualTo(List.of(2L));
      assertThat(
              statements.query("select purpose from campaigns.complaint", row -> row.getString(1)))
          .isEqualTo(List.of("news"));
      entities.getTransaction().rollback();
    }
  }

  /** What stays: the same in the preview and in a run. */
  private static List<Effect> kept(RetainedDecisions retained) {
    Effects seen = new Effects();
    retained.preview(ENDS, Set.of(ANNA), seen);
    Effects kept = new Effects();
    retained.keep(ANNA, ENDS, kept);
    assertThat(kept.all()).isEqualTo(seen.all());
    return kept.all();
  }

  private static void decided(Statements statements, String purposes, int daysAgo) {
    statements.change(
        "insert into campaigns.decision (id, profile_id, placement, outcome, probability,"
            + " decided_at, language, purposes) values (?, ?, 'p', 'SHOWN', 1, ?, 'DE', ?)",
        UUID.randomUUID(),
        ANNA.value(),
        NOW.minus(Duration.ofDays(daysAgo)),
        purposes);
  }

  private static void queued(Statements statements, String purpose, int daysAgo) {
    statements.change(
        "insert into campaigns.queued_message (id, profile_id, campaign_id, message, variant,"
            + " channel, purpose, due_at, state) values (?, ?, ?, 'm', 'v', 'EMAIL', ?, ?,"
            + " 'QUEUED')",
        UUID.randomUUID(),
        ANNA.value(),
        UUID.randomUUID(),
        purpose,
        NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static void complained(Statements statements, String purpose, int daysAgo) {
    statements.change(
        "insert into campaigns.complaint (id, profile_id, purpose, complained_at)"
            + " values (?, ?, ?, ?)",
        UUID.randomUUID(),
        ANNA.value(),
        purpose,
        NOW.minus(Duration.ofDays(daysAgo)));
  }
}
