package takt.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.Window;
import takt.campaigns.item.Catalogue;
import takt.platform.Database;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("Campaigns of the time when they had one cap")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class EarlierCapsTest {

  private static final UUID CAPPED = new UUID(1, 1);
  private static final UUID FREE = new UUID(1, 2);

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.1 keep it as their first, and what was shown has a channel")
  void keepTheirCap(Database.Kind kind) throws SQLException {
    Databases.Fresh database = Databases.earlier(kind, "campaigns", "1");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      campaign(statement, CAPPED, "3, 7");
      campaign(statement, FREE, "null, null");
      decision(statement, "'email-en-3'");
      decision(statement, "null");
    }
    database.bringUpToDate();
    try (EntityManagerFactory factory = database.entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      Configuration configuration = new Configuration();
      configuration.entities = entities;
      configuration.shelves = Catalogue.shelves(() -> entities);
      configuration.conditions = Reading.conditions();
      configuration.clock = Clock.systemUTC();
      Plans plans = configuration.load();
      assertThat(plans.campaign(CAPPED).map(Campaign::plan).orElseThrow().caps())
          .containsExactly(Cap.of(3, Window.days(7)));
      assertThat(plans.campaign(FREE).map(Campaign::plan).orElseThrow().caps()).isEmpty();
      assertThat(plans.campaigns()).extracting(Campaign::number).containsExactlyInAnyOrder(1, 2);
      assertThat(plans.contacts()).isEmpty();
      List<String> channels =
          new LocalStatements(() -> entities)
              .query(
                  "select channel from campaigns.decision where channel is not null",
                  row -> row.getString(1));
      assertThat(channels).containsExactly("EMAIL");
      entities.getTransaction().commit();
    }
  }

  private static void campaign(Statement statement, UUID id, String cap) throws SQLException {
    statement.executeUpdate(
        "insert into campaigns.campaign (id, revision, state, name, purpose, placements, priority,"
            + " cap_contacts, cap_days, holdout_percent, context) values ('"
            + id
            + "', 1, 'RUNNING', 'Lamps', 'offers', 'banner', 50, "
            + cap
            + ", 0, '{}')");
    UUID message = UUID.randomUUID();
    statement.executeUpdate(
        "insert into campaigns.message (id, campaign_id, ordinal, code, category, durable) values ('"
            + message
            + "', '"
            + id
            + "', 0, 'lamp', 'lamps', false)");
    statement.executeUpdate(
        "insert into campaigns.variant (id, message_id, campaign_id, degree, channel, language,"
            + " title, body, link, needs) values ('"
            + UUID.randomUUID()
            + "', '"
            + message
            + "', '"
            + id
            + "', 0, 'WEB', 'EN', 'Lamps', 'Have a look.', '/', '')");
  }

  private static void decision(Statement statement, String variant) throws SQLException {
    statement.executeUpdate(
        "insert into campaigns.decision (id, profile_id, placement, outcome, probability,"
            + " decided_at, language, purposes, variant) values ('"
            + UUID.randomUUID()
            + "', '"
            + CAPPED
            + "', 'banner', 'SHOWN', 1, current_timestamp, 'EN', 'offers', "
            + variant
            + ")");
  }
}
