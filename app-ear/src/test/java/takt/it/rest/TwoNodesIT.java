package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ClientErrorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.consent.OptOutLinkInfo;
import takt.client.consent.ReceiptInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Two server processes over one PostgreSQL. */
@Tag("on-postgresql-only")
@DisplayName("Promises 2 and 3 on two nodes: at once, and nothing slips through (C4.2, C4.3)")
class TwoNodesIT {

  private static final int PERSONS = 100;

  /** {@code -Dtakt.rounds=100} for ten thousand trials. */
  private static final int ROUNDS = Integer.getInteger("takt.rounds", 5);

  private static final int CREWS = 2;
  private static final int MEMBERS = 4;

  private static TaktServer here;
  private static TaktServer there;
  private static Plans plans;
  private static CampaignInfo campaign;

  @BeforeAll
  static void start() {
    here = TaktServer.shared();
    there = TaktServer.second();
    Shop.open(here);
    plans = new Plans(here).lamps();
    campaign = plans.run();
  }

  @Test
  @DisplayName("C4.2 an opt-out on one node is seen by the very next decision on the other")
  void theVeryNextDecision() {
    Node one = new Node(here);
    Node other = new Node(there);
    other.awaitCampaign();
    for (int i = 0; i < PERSONS; i++) {
      Subject person = Subject.customer(Shop.customer());
      one.shop.give(person, "offers");
      assertThat(other.decide(person).id()).isNotNull();
      one.shop.optOut(person, "offers");
      DecisionInfo next = other.decide(person);
      assertThat(next.id()).isNull();
      assertThat(next.outcome()).isEqualTo("generic");
      // And back: a yes on the other node is seen here, a no there again.
      other.shop.give(person, "offers");
      assertThat(one.decide(person).id()).isNotNull();
      other.shop.optOut(person, "offers");
      assertThat(one.decide(person).id()).isNull();
    }
  }

  @Test
  @DisplayName("C13.2 a link that one node made stops its purpose at the other")
  void aLinkOfTheOther() {
    Subject person = Subject.customer(Shop.customer());
    Node one = new Node(here);
    one.shop.give(person, "offers");

    OptOutLinkInfo link = new OptOutBy(there).link(person, "offers");

    assertThat(new OptOutBy(here).oneClick(link).statusCode()).isEqualTo(200);
    assertThat(one.decide(person).id()).isNull();
  }

  @Test
  @DisplayName("C4.3 decisions, events and messages here race the opt-out there and leave nothing")
  void racing() throws Exception {
    List<Subject> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      persons.add(Subject.customer(Shop.customer()));
    }
    Queue<String> violations = new ConcurrentLinkedQueue<>();
    LongAdder receipts = new LongAdder();
    LongAdder personal = new LongAdder();
    ExecutorService threads = Executors.newFixedThreadPool(CREWS * MEMBERS);
    try {
      new Node(there).awaitCampaign();
      List<Future<?>> running = new ArrayList<>();
      int share = PERSONS / CREWS;
      for (int crew = 0; crew < CREWS; crew++) {
        List<Subject> own = persons.subList(crew * share, (crew + 1) * share);
        CyclicBarrier ready = new CyclicBarrier(MEMBERS);
        List<Member> members =
            List.of(
                new Member(there, (node, person) -> node.optOut(person, violations, receipts)),
                new Member(here, (node, person) -> node.decideIn(person, personal)),
                new Member(here, (node, person) -> node.shop.views(person, "lamps")),
                new Member(there, Node::queue));
        for (Member member : members) {
          running.add(threads.submit(() -> member.work(own, ready, violations)));
        }
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(violations).isEmpty();
    assertThat(receipts.sum()).isEqualTo((long) PERSONS * ROUNDS);
    assertThat(personal.sum()).isBetween(1L, (long) PERSONS * ROUNDS - 1);
    assertNothingRemains(persons);
  }

  private static void assertNothingRemains(List<Subject> persons) throws SQLException {
    String[] codes = persons.stream().map(Subject::customer).toArray(String[]::new);
    try (Connection connection = here.database().connect()) {
      for (String rows :
          List.of(
              "profiles.event t where ' ' || purposes || ' ' like '% offers %'",
              "profiles.affinity t where purpose = 'offers'",
              "campaigns.decision t where ' ' || purposes || ' ' like '% offers %'",
              "campaigns.queued_message t where state = 'QUEUED' and purpose = 'offers'")) {
        String sql =
            "select count(*) from "
                + rows
                + " and profile_id in"
                + " (select profile_id from profiles.identifier where code = any(?))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setArray(1, connection.createArrayOf("varchar", codes));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).as(rows).isZero();
          }
        }
      }
    }
  }

  /** What a member of a crew does with a person, on its node. */
  private interface Work {
    void with(Node node, Subject person);
  }

  /** Somebody who does one thing with every person, at the same moment as the others. */
  private record Member(TaktServer server, Work work) {

    Void work(List<Subject> persons, CyclicBarrier ready, Queue<String> violations)
        throws Exception {
      Node node = new Node(server);
      for (int round = 0; round < ROUNDS; round++) {
        for (Subject person : persons) {
          // Whoever comes first says yes for the person; the others find it said.
          attempt(() -> node.shop.give(person, "offers"), violations);
          ready.await();
          attempt(() -> work.with(node, person), violations);
          ready.await();
        }
      }
      return null;
    }

    private static void attempt(Runnable step, Queue<String> violations) {
      try {
        step.run();
      } catch (RuntimeException failed) {
        violations.add(failed.toString());
      }
    }
  }

  /** A caller of one node, for one thread. */
  private static final class Node {

    private final Client client;
    private final Shop shop;

    Node(TaktServer server) {
      client = Client.of(server, Role.INTEGRATOR);
      shop = new Shop(client);
    }

    DecisionInfo decide(Subject person) {
      return client
          .api(DecisionsApi.class)
          .decide(new DecisionBody(person, plans.placement(), "en", null));
    }

    /** Nodes may take a second to hear of a new campaign (rule G1.5). */
    void awaitCampaign() {
      Subject person = Subject.customer(Shop.customer());
      shop.give(person, "offers");
      Instant until = Instant.now().plusSeconds(30);
      while (Instant.now().isBefore(until)) {
        try {
          if (decide(person).id() != null) {
            return;
          }
        } catch (ClientErrorException notYet) {
          Thread.onSpinWait();
        }
      }
      throw new IllegalStateException("The node does not know the campaign");
    }

    void decideIn(Subject person, LongAdder personal) {
      if (decide(person).id() != null) {
        personal.increment();
      }
    }

    void optOut(Subject person, Queue<String> violations, LongAdder receipts) {
      ReceiptInfo receipt = shop.optOut(person, "offers");
      receipts.increment();
      if (!receipt.complete() || receipt.entries().size() != 1) {
        violations.add("The opt-out was not wholly done");
      }
      if (decide(person).id() != null) {
        violations.add("A decision after the receipt used what was withdrawn");
      }
    }

    void queue(Subject person) {
      try {
        client
            .api(QueuedMessagesApi.class)
            .queue(
                new QueueBody(
                    person, campaign.id(), "lamp", "web", "en", Instant.now().plusSeconds(3_600)));
      } catch (ClientErrorException notPermitted) {
        assertThat(notPermitted.getResponse().getStatus()).isIn(403, 409);
      }
    }
  }
}
