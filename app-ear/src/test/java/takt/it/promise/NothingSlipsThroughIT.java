package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.it.container.InTakt;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.platform.Transactions;

/**
 * 500 persons opt out 20 times each, and every time five other things are done with the same person
 * at the same moment: a decision, an event, a message, a change of their choices, one of their
 * settings. Crews of threads, each held back until all its members stand ready, run beside each
 * other, so that trials meet in the database, too.
 */
@DisplayName(
    "Promise 3, nothing slips through: all is before or after the opt-out (C4.3, C3.3, C3.9)")
class NothingSlipsThroughIT extends InTakt {

  private static final int PERSONS = 500;
  private static final int ROUNDS = 20;
  private static final int CREWS = 4;

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject Transactions transactions;
  @Inject Database database;

  @Test
  @DisplayName("C4.3 10,000 opt-outs, each racing what else is done with the same person")
  void tenThousandTrials() throws Exception {
    shop.open();
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      String number = UUID.randomUUID().toString();
      customers.add(new Customer(number, shop.customer(number)));
    }
    List<ProfileId> profiles = customers.stream().map(Customer::profile).toList();
    Tally tally = new Tally();
    ExecutorService threads = shop.threads(CREWS * Crew.MEMBERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        race(customers, tally, threads);
        assertNothingRemains(profiles);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(tally.trials()).isEqualTo((long) PERSONS * ROUNDS);
    assertThat(tally.violations()).isEmpty();
    // It was a race: everything came first at times, and last at times.
    assertThat(tally.lopsided()).isEmpty();
    for (UUID receipt : tally.lastReceipts()) {
      assertThat(consents.verify(receipt).orElseThrow().holds()).isTrue();
    }
  }

  private void race(List<Customer> customers, Tally tally, ExecutorService threads)
      throws Exception {
    List<Future<?>> running = new ArrayList<>();
    int share = PERSONS / CREWS;
    for (int crew = 0; crew < CREWS; crew++) {
      List<Customer> own = customers.subList(crew * share, (crew + 1) * share);
      running.addAll(new Crew(shop, tally, own).start(threads));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  private void assertNothingRemains(Collection<ProfileId> profiles) throws Exception {
    try (Connection connection = database.source().getConnection()) {
      assertThat(Remains.of(connection, profiles, OFFERS)).isEmpty();
    }
    Collection<Permissions> now = transactions.call(() -> consents.lock(profiles)).values();
    assertThat(now).hasSize(PERSONS).noneMatch(one -> one.allow(OFFERS));
  }

  /** Somebody with a customer number. */
  record Customer(String number, ProfileId profile) {}
}
