package takt.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignChange;
import takt.campaigns.CampaignHistory;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.platform.Database;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("The history of a campaign")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class StoredHistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final UUID CAMPAIGN = new UUID(1, 2);

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G7.4 keeps each plan as it was, the latest changes only")
  void keepsThePlans(Database.Kind kind) {
    CampaignPlan plan = StoredPlansTest.plan();
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      StoredHistory history = new StoredHistory();
      history.statements = new LocalStatements(() -> entities);
      int last = CampaignHistory.MOST + 1;

      note(history, plan, 1, CampaignChange.Kind.DRAFTED);
      note(history, plan, 2, CampaignChange.Kind.CHANGED);
      assertThat(history.version(CAMPAIGN, 1))
          .hasValueSatisfying(
              version -> {
                assertThat(version.plan()).isEqualTo(plan);
                assertThat(version.change())
                    .isEqualTo(
                        new CampaignChange(1, NOW, "Marketing", CampaignChange.Kind.DRAFTED));
              });

      note(history, plan, last, CampaignChange.Kind.STARTED);
      assertThat(history.version(CAMPAIGN, 1)).isEqualTo(Optional.empty());
      assertThat(history.version(CAMPAIGN, 2)).isPresent();
      assertThat(history.version(CAMPAIGN, last)).isPresent();
      assertThat(history.version(new UUID(1, 3), 2)).isEqualTo(Optional.empty());
      entities.getTransaction().commit();
    }
  }

  private static void note(
      StoredHistory history, CampaignPlan plan, int revision, CampaignChange.Kind kind) {
    history.note(
        new Campaign(CAMPAIGN, 1, revision, CampaignState.DRAFT, plan),
        new CampaignChange(revision, NOW, "Marketing", kind));
  }
}
