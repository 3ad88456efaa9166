package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.ProfileForPurpose;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Two server processes over one PostgreSQL, told at once who somebody is. */
@Tag("on-postgresql-only")
@DisplayName("Identify calls at once on two nodes end in one profile (F1.1, F1.3, F1.4)")
class IdentityOnTwoNodesIT {

  /** {@code -Dtakt.rounds=100} for more. */
  private static final int PERSONS = 2 * Integer.getInteger("takt.rounds", 5);

  private static final int DEVICES = 6;

  private static List<TaktServer> nodes;

  @BeforeAll
  static void start() {
    nodes = List.of(TaktServer.shared(), TaktServer.second());
    Shop.open(nodes.get(0));
  }

  @Test
  @DisplayName("F1.4 of a customer who signs in on all devices at once, nothing is lost")
  void allDevicesAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
    try {
      for (int i = 0; i < PERSONS; i++) {
        signInEverywhere(threads);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void signInEverywhere(ExecutorService threads) throws Exception {
    String customer = Shop.customer();
    CyclicBarrier ready = new CyclicBarrier(DEVICES);
    List<String> visitors = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    for (int device = 0; device < DEVICES; device++) {
      String visitor = Shop.visitor();
      String item = "item-" + device;
      visitors.add(visitor);
      Shop shop = new Shop(Client.of(nodes.get(device % nodes.size()), Role.INTEGRATOR));
      running.add(
          threads.submit(
              () -> {
                // Half of the devices are known before, the others are not.
                if (item.charAt(item.length() - 1) % 2 == 0) {
                  shop.buys(Subject.visitor(visitor), item, "lamps");
                }
                ready.await();
                shop.identify(customer, visitor);
                shop.buys(Subject.visitor(visitor), item + "-after", "lamps");
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    assertOne(customer, visitors);
  }

  private static void assertOne(String customer, List<String> visitors) {
    Shop shop = new Shop(nodes.get(1));
    Optional<UUID> profile = shop.lookup(Subject.customer(customer));
    assertThat(profile).isPresent();
    List<String> items = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int device = 0; device < DEVICES; device++) {
      assertThat(shop.lookup(Subject.visitor(visitors.get(device)))).isEqualTo(profile);
      items.add("item-" + device);
      items.add("item-" + device + "-after");
      expected.add("item-" + device + "-after");
      if (device % 2 == 0) {
        expected.add("item-" + device);
      }
    }
    ProfileForPurpose view =
        shop.view(Subject.customer(customer), "orders", items.toArray(String[]::new));
    assertThat(view.purchases())
        .extracting(ProfileForPurpose.Purchased::item)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
