package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.LedgerItem;
import takt.client.consent.ProfileChoicesApi;
import takt.it.rest.ExportedLedger.Verdict;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@Tag("on-postgresql-only")
@DisplayName("C5.2 Two nodes over one PostgreSQL seal each entry once")
class SealingOnTwoNodesIT {

  private static final int PERSONS = 150;
  private static final int PAIRS = 4;

  private static TaktServer here;
  private static TaktServer there;

  @BeforeAll
  static void start() {
    here = TaktServer.shared();
    there = TaktServer.second();
    Shop.open(here);
  }

  @Test
  @DisplayName("C5.2 while persons give consent at both nodes at once")
  void sealEachEntryOnce() throws Exception {
    List<Subject> persons =
        IntStream.range(0, PERSONS).mapToObj(i -> Subject.customer(Shop.customer())).toList();
    // Everybody is known before both nodes hear of them at once.
    persons.forEach(person -> new Shop(here).give(person, "analysis"));

    giveAtBoth(persons);

    for (Subject person : persons) {
      UUID profile = new Shop(there).lookup(person).orElseThrow();
      assertThat(
              Client.of(here, Role.DPO)
                  .api(ProfileChoicesApi.class)
                  .ledger(profile, 0, 100)
                  .items())
          .as("nothing is lost")
          .extracting(LedgerItem::purpose)
          .containsExactlyInAnyOrder("analysis", "offers", "newsletter");
    }
    assertEverythingIsSealedOnce();
  }

  /** Each person says yes to one purpose here and to another there, at the same moment. */
  private static void giveAtBoth(List<Subject> persons) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2 * PAIRS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int pair = 0; pair < PAIRS; pair++) {
        CyclicBarrier ready = new CyclicBarrier(2);
        int share = PERSONS / PAIRS;
        int last = pair == PAIRS - 1 ? PERSONS : (pair + 1) * share;
        List<Subject> own = persons.subList(pair * share, last);
        running.add(threads.submit(() -> give(here, "offers", own, ready)));
        running.add(threads.submit(() -> give(there, "newsletter", own, ready)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void give(
      TaktServer node, String purpose, List<Subject> persons, CyclicBarrier ready)
      throws Exception {
    Shop shop = new Shop(node);
    for (Subject person : persons) {
      ready.await();
      shop.give(person, purpose);
    }
    return null;
  }

  /** Whatever the shared servers did until now. */
  static void assertEverythingIsSealedOnce() throws Exception {
    Instant until = Instant.now().plusSeconds(60);
    while (number("select count(*) from consent.unsealed") > 0) {
      assertThat(Instant.now()).isBefore(until);
    }
    long entries = number("select count(*) from consent.ledger");
    assertThat(number("select count(*) from consent.sealed")).isEqualTo(entries);
    assertThat(
            number("select count(*) from consent.ledger l join consent.sealed s on s.entry = l.id"))
        .isEqualTo(entries);
    assertThat(number("select max(position) from consent.sealed")).isEqualTo(entries);
    assertThat(number("select sum(entries) from consent.block")).isEqualTo(entries);
    assertThat(number("select count(distinct public_key) from consent.block")).isEqualTo(1);
    Verdict verdict = ExportedLedger.of(TaktServer.shared()).verify();
    assertThat(verdict.status()).as(verdict.text()).isZero();
    assertThat(verdict.text()).contains(" " + entries + " entries in ");
  }

  private static long number(String query) throws SQLException {
    try (Connection connection = TaktServer.shared().database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
