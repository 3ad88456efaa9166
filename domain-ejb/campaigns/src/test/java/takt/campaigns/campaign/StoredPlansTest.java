package takt.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Audience;
import takt.campaigns.Availability;
import takt.campaigns.Budget;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.Goal;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Placement;
import takt.campaigns.QuietHours;
import takt.campaigns.Variant;
import takt.campaigns.Window;
import takt.campaigns.WrongState;
import takt.campaigns.item.Catalogue;
import takt.campaigns.item.Wanted;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.platform.Statements;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
@DisplayName("Campaigns in the database")
class StoredPlansTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName(
      "G1.1 G1.2 G6.1 G6.7 G7.1 G10.4 G11.5 G12.3 are read as they were written, and an ended one"
          + " never changes again")
  void readAsWritten(Database.Kind kind) {
    CampaignPlan plan = plan();
    UUID id = new UUID(1, 2);
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      Placement banner = new Placement("banner", Channel.WEB, "The banner", 0);
      entities.persist(new PlacementRow(banner));
      CampaignRow row = new CampaignRow(id, 1, plan);
      entities.persist(row);
      Message message = plan.messages().get(0);
      UUID messageId = new UUID(1, 3);
      entities.persist(new MessageRow(messageId, id, 0, message));
      // Written in another order than the plan's.
      entities.persist(new VariantRow(new UUID(1, 5), messageId, id, 2, message.variants().get(1)));
      entities.persist(new VariantRow(new UUID(1, 4), messageId, id, 1, message.variants().get(0)));
      row.move(CampaignState::start, NOW);
      entities.flush();
      entities.clear();

      Configuration configuration = new Configuration();
      configuration.entities = entities;
      configuration.conditions = Reading.conditions();
      configuration.shelves = Catalogue.shelves(() -> entities);
      Catalogue.add(
          () -> entities,
          Catalogue.item("22423", "kitchen", Optional.empty(), Availability.PREORDER));
      configuration.clock = Clock.fixed(NOW, ZoneOffset.UTC);
      Plans plans = configuration.load();
      assertThat(plans.placement("banner"))
          .contains(new Placement("banner", Channel.WEB, "The banner", 1));
      assertThat(plans.at("banner"))
          .singleElement()
          .satisfies(
              campaign -> {
                assertThat(campaign.plan()).isEqualTo(plan);
                assertThat(campaign.state()).isEqualTo(CampaignState.RUNNING);
                assertThat(campaign.revision()).isEqualTo(2);
              });
      assertThat(plans.wanted("banner", new PurposeCode("offers")))
          .isEqualTo(new Wanted(Set.of("22423"), Set.of("kitchen")));
      assertThat(plans.conditions()).containsOnlyKeys("weather == \"cold\"", "weekend");
      assertThat(plans.shelf().item("22423").orElseThrow().availability())
          .isEqualTo(Availability.PREORDER);
      assertThat(configuration.unfinishedCount()).isEqualTo(1);

      CampaignRow ended = entities.find(CampaignRow.class, id);
      ended.move(CampaignState::end, NOW);
      assertThatThrownBy(() -> ended.move(CampaignState::start, NOW))
          .isInstanceOf(WrongState.class);
      assertThatThrownBy(() -> ended.take(plan, NOW)).isInstanceOf(WrongState.class);
      assertThat(configuration.load().at("banner")).isEmpty();
      entities.getTransaction().commit();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G7.8 what runs can come to its goal, however much newer there is; the rest in time")
  void aims(Database.Kind kind) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      Statements statements = new LocalStatements(() -> entities);
      Configuration configuration = new Configuration();
      configuration.entities = entities;
      configuration.clock = Clock.fixed(NOW, ZoneOffset.UTC);
      aiming(statements, 1, "RUNNING", Optional.empty());
      aiming(statements, 2, "DRAFT", Optional.of(100));
      aiming(statements, 3, "RUNNING", Optional.of(8));
      aiming(statements, 4, "RUNNING", Optional.of(6));
      aiming(statements, 5, "PAUSED", Optional.of(-1));
      aiming(statements, 6, "ENDED", Optional.of(-1));
      aiming(statements, 7, "ENDED", Optional.empty());
      ended(statements, 6, 8);
      ended(statements, 7, 6);
      assertThat(configuration.aims())
          .extracting(aim -> aim.campaign().getLeastSignificantBits())
          .containsExactly(5L, 2L, 1L, 7L, 4L);
      for (int number = 10; number < 2_000; number++) {
        aiming(statements, number, "ENDED", Optional.of(1));
      }
      assertThat(configuration.aims())
          .hasSizeLessThan(2_000)
          .extracting(aim -> aim.campaign().getLeastSignificantBits())
          .startsWith(5L, 2L, 1L, 1_999L);
      entities.getTransaction().rollback();
    }
  }

  /** A campaign whose goal has 7 days, and whose time was over so many days ago. */
  private static void aiming(
      Statements statements, int number, String state, Optional<Integer> overFor) {
    statements.change(
        "insert into campaigns.campaign (id, number, revision, state, name, purpose, placements,"
            + " priority, holdout_percent, context, goal_event, goal_days, ends_at) values (?, ?,"
            + " 1, ?, 'Tea', 'offers', 'banner', 50, 0, '{}', 'Order Completed', 7,"
            + " cast(? as timestamp(6) with time zone))",
        new UUID(0, number),
        number,
        state,
        overFor.map(days -> NOW.minus(Duration.ofDays(days)).toString()).orElse(null));
  }

  private static void ended(Statements statements, int number, int daysAgo) {
    statements.change(
        "insert into campaigns.campaign_change (campaign_id, revision, changed_at, changed_by,"
            + " kind, plan) values (?, 2, ?, 'Kim', 'ENDED', '{}')",
        new UUID(0, number),
        NOW.minus(Duration.ofDays(daysAgo)));
  }

  /** A plan that says something everywhere. */
  static CampaignPlan plan() {
    Variant variant =
        new Variant(
            4,
            Channel.WEB,
            Language.DE,
            "{firstName}",
            "Grüße: „schön“",
            "/item/22423",
            Set.of(
                NeededFact.CATEGORY,
                NeededFact.of("attribute.km-this.week"),
                NeededFact.of("item.price")));
    Variant members =
        new Variant(
            2,
            Channel.WEB,
            Language.DE,
            "Für {segment}",
            "Bei {context.weather}",
            "/item/22423",
            Set.of(),
            Optional.of("runners"));
    Message message =
        new Message(
            "main",
            "kitchen",
            Optional.of("22423"),
            true,
            List.of(variant, members),
            Optional.of("weekend"));
    return new CampaignPlan(
        "Tee",
        new PurposeCode("offers"),
        new TreeSet<>(Set.of("banner", "basket")),
        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
        50,
        List.of(
            Cap.of(3, Window.days(7)), new Cap(1, Window.parse("calendar week"), Cap.Per.MESSAGE)),
        Optional.of(
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), QuietHours.REACHING_OUT)),
        5,
        Map.of("page", "kitchen"),
        List.of(message),
        Optional.of("weather == \"cold\""),
        Audience.members("runners"),
        Optional.of(new Budget(Optional.of(50_000), Optional.of(2_000), Budget.Pace.EVEN)),
        Optional.of(new Goal("Order Completed", 7, Optional.of("total"))));
  }
}
