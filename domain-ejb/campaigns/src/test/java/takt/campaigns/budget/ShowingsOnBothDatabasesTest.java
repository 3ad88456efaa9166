package takt.campaigns.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Audience;
import takt.campaigns.Budget;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Message;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("Showings of a campaign with a budget")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class ShowingsOnBothDatabasesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final int THREADS = 8;

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G7.5 two nodes and eight threads use a budget to the last showing, and no more")
  void usedToTheLast(Database.Kind kind) throws Exception {
    Campaign campaign = campaign(1, 700);
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities()) {
      OwnTransactions accounts = new OwnTransactions(factory);
      accounts.open(campaign.id());
      List<Showings> nodes = List.of(node(accounts), node(accounts));
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Showings node = nodes.get(thread % 2);
        work.add(() -> (int) IntStream.range(0, 200).filter(any -> show(node, campaign)).count());
      }
      int shown = 0;
      for (Future<Integer> done : threads.invokeAll(work)) {
        shown += done.get();
      }
      threads.shutdown();

      assertThat(shown).isEqualTo(700);
      assertThat(accounts.of(campaign.id()).orElseThrow().showings()).isEqualTo(700);
      // More money: the next revision asks at once.
      assertThat(show(nodes.get(0), campaign(2, 701))).isTrue();
      assertThat(show(nodes.get(1), campaign(2, 701))).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G7.5 what a failed decision took is put back, and the rest of a share given back")
  void nothingIsLost(Database.Kind kind) {
    Campaign campaign = campaign(1, 6_400);
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities()) {
      OwnTransactions accounts = new OwnTransactions(factory);
      accounts.open(campaign.id());
      Showings node = node(accounts);
      assertThat(node.spent(Set.of(campaign), NOW)).isEmpty();
      ShowingTaken taken = node.take(campaign, NOW).orElseThrow();
      assertThat(taken.share().showings()).isEqualTo(100);
      node.putBack(taken);
      int left = 0;
      while (node.take(campaign, NOW).isPresent()) {
        left++;
      }
      assertThat(left).isEqualTo(100);

      // Of the next share, the other revision gives back what is left.
      assertThat(show(node, campaign)).isTrue();
      assertThat(node.spent(Set.of(campaign(2, 101)), NOW)).containsExactly(campaign.id());
      assertThat(accounts.of(campaign.id()).orElseThrow().showings()).isEqualTo(101);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G6.8 whether something is left can be seen without taking it, not even ahead")
  void isSeenWithoutTaking(Database.Kind kind) {
    Campaign campaign = campaign(1, 3);
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities()) {
      OwnTransactions accounts = new OwnTransactions(factory);
      Showings node = node(accounts);
      Showings other = node(accounts);
      assertThat(node.exhausted(Set.of(campaign), NOW)).as("no account").hasSize(1);
      accounts.open(campaign.id());
      assertThat(node.exhausted(Set.of(campaign), NOW)).isEmpty();
      assertThat(accounts.of(campaign.id()).orElseThrow().showings()).isZero();

      for (int left = 3; left > 0; left--) {
        assertThat(node.exhausted(Set.of(campaign), NOW)).as("%d left", left).isEmpty();
        assertThat(show(node, campaign)).isTrue();
      }
      assertThat(node.exhausted(Set.of(campaign), NOW)).containsExactly(campaign.id());
      assertThat(other.exhausted(Set.of(campaign), NOW)).containsExactly(campaign.id());
      assertThat(node.exhausted(Set.of(campaign(2, 4)), NOW)).as("more money").isEmpty();
      assertThat(accounts.of(campaign.id()).orElseThrow().showings()).isEqualTo(3);

      // The last of the new budget is ahead on one node: that one has it, the other has not.
      Campaign larger = campaign(2, 4);
      assertThat(node.spent(Set.of(larger), NOW)).isEmpty();
      assertThat(node.exhausted(Set.of(larger), NOW)).isEmpty();
      assertThat(other.exhausted(Set.of(larger), NOW)).containsExactly(larger.id());
    }
  }

  private static boolean show(Showings node, Campaign campaign) {
    while (node.spent(Set.of(campaign), NOW).isEmpty()) {
      // Another thread may have been faster: then there is more, or nothing.
      if (node.take(campaign, NOW).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Showings node(Accounts accounts) {
    Showings node = new Showings();
    node.accounts = accounts;
    return node;
  }

  private static Campaign campaign(int revision, int total) {
    Message message =
        new Message(
            "lamp",
            "lamps",
            Optional.empty(),
            false,
            List.of(new Variant(0, Channel.WEB, Language.EN, "T", "B", "/", Set.of())));
    CampaignPlan plan =
        new CampaignPlan(
            "Lamps",
            new PurposeCode("offers"),
            new TreeSet<>(Set.of("banner")),
            Optional.empty(),
            Optional.empty(),
            50,
            List.of(),
            Optional.empty(),
            0,
            Map.of(),
            List.of(message),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.of(
                new Budget(Optional.of(total), Optional.empty(), Budget.Pace.AS_SOON_AS_POSSIBLE)),
            Optional.empty());
    return new Campaign(new UUID(1, 2), 1, revision, CampaignState.RUNNING, plan);
  }

  /** Accounts whose every call is a transaction of its own, as on the server. */
  private static final class OwnTransactions extends Accounts {

    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;

    OwnTransactions(EntityManagerFactory factory) {
      this.factory = factory;
      statements = new LocalStatements(CURRENT::get);
      company = () -> ZoneId.of("Europe/Berlin");
      clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public void open(UUID campaign) {
      own(
          () -> {
            super.open(campaign);
            return true;
          });
    }

    @Override
    public Optional<Used> of(UUID campaign) {
      return own(() -> super.of(campaign));
    }

    @Override
    public Share next(Campaign campaign, Share before, int unused, Instant now) {
      return own(() -> super.next(campaign, before, unused, now));
    }

    @Override
    public boolean has(Campaign campaign, Share before, int unused, Instant now) {
      return own(() -> super.has(campaign, before, unused, now));
    }

    private <T> T own(Supplier<T> work) {
      try (EntityManager entities = factory.createEntityManager()) {
        CURRENT.set(entities);
        entities.getTransaction().begin();
        T result = work.get();
        entities.getTransaction().commit();
        return result;
      } finally {
        CURRENT.remove();
      }
    }
  }
}
