package takt.campaigns.moving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("Rows that follow their person")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class MovesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ProfileId ANNA = ProfileId.next(NOW);
  private static final ProfileId BERT = ProfileId.next(NOW);
  private static final ProfileId CARL = ProfileId.next(NOW);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "H2, decision",
    "H2, queued_message",
    "H2, complaint",
    "POSTGRESQL, decision",
    "POSTGRESQL, queued_message",
    "POSTGRESQL, complaint"
  })
  @DisplayName("G5.4, G8.8 follows merges of merges, and each split")
  void followsMerges(Database.Kind kind, String table) {
    inside(
        kind,
        statements -> {
          UUID annas = row(statements, table, ANNA);
          UUID berts = row(statements, table, BERT);
          Moves moves = new Moves();
          moves.statements = statements;
          moves.merge(table, BERT, ANNA);
          moves.merge(table, CARL, BERT);
          assertThat(owner(statements, table, annas)).isEqualTo(CARL);
          assertThat(owner(statements, table, berts)).isEqualTo(CARL);
          moves.split(table, CARL, BERT);
          assertThat(owner(statements, table, annas)).isEqualTo(BERT);
          assertThat(owner(statements, table, berts)).isEqualTo(BERT);
          moves.split(table, BERT, ANNA);
          assertThat(owner(statements, table, annas)).isEqualTo(ANNA);
          assertThat(owner(statements, table, berts)).isEqualTo(BERT);
        });
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "H2, decision",
    "H2, queued_message",
    "H2, complaint",
    "POSTGRESQL, decision",
    "POSTGRESQL, queued_message",
    "POSTGRESQL, complaint"
  })
  @DisplayName("G5.4, F1.6 follows a split of what went on into a further profile since")
  void followsSplitsInAnotherOrder(Database.Kind kind, String table) {
    inside(
        kind,
        statements -> {
          UUID annas = row(statements, table, ANNA);
          UUID berts = row(statements, table, BERT);
          Moves moves = new Moves();
          moves.statements = statements;
          moves.merge(table, BERT, ANNA);
          moves.merge(table, CARL, BERT);
          moves.split(table, CARL, ANNA);
          assertThat(owner(statements, table, annas)).isEqualTo(ANNA);
          assertThat(owner(statements, table, berts)).isEqualTo(CARL);
          moves.split(table, CARL, BERT);
          assertThat(owner(statements, table, annas)).isEqualTo(ANNA);
          assertThat(owner(statements, table, berts)).isEqualTo(BERT);
        });
  }

  private static UUID row(Statements statements, String table, ProfileId profile) {
    UUID id = ProfileId.uuid(NOW);
    if (table.equals("decision")) {
      statements.change(
          "insert into campaigns.decision (id, profile_id, placement, outcome, probability,"
              + " decided_at, language, purposes) values (?, ?, 'home', 'SHOWN', 1, ?, 'EN',"
              + " 'offers')",
          id,
          profile.value(),
          NOW);
    } else if (table.equals("complaint")) {
      statements.change(
          "insert into campaigns.complaint (id, profile_id, purpose, complained_at)"
              + " values (?, ?, 'offers', ?)",
          id,
          profile.value(),
          NOW);
    } else {
      statements.change(
          "insert into campaigns.queued_message (id, profile_id, campaign_id, message, variant,"
              + " channel, purpose, due_at, state) values (?, ?, ?, 'tea', 'plain', 'EMAIL',"
              + " 'offers', ?, 'QUEUED')",
          id,
          profile.value(),
          id,
          NOW);
    }
    return id;
  }

  private static ProfileId owner(Statements statements, String table, UUID id) {
    return statements
        .query(
            "select profile_id from campaigns." + table + " where id = ?",
            row -> new ProfileId(row.getObject(1, UUID.class)),
            id)
        .get(0);
  }

  private static void inside(Database.Kind kind, Consumer<Statements> work) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(new LocalStatements(() -> entities));
      entities.getTransaction().commit();
    }
  }
}
