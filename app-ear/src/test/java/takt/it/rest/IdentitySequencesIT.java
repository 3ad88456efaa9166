package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.it.server.TaktServer;
import takt.it.server.TestDatabase;
import takt.platform.Database;

/**
 * Random histories give the same profiles as a simple model: at two servers on PostgreSQL, at one
 * on the embedded database, which has no second. Through the API, because what is to be shown is
 * that identity, consent and their locks agree, not how one module does alone.
 */
@DisplayName(
    "Identity is what a simple model says, and deny wins (F1.1, F1.3 to F1.6, F1.10, F1.11, C3.5, C3.16)")
class IdentitySequencesIT {

  /** {@code -Dtakt.sequences=10000} for the whole. */
  private static final int SEQUENCES = Integer.getInteger("takt.sequences", 40);

  /** {@code -Dtakt.seed} to begin elsewhere. */
  private static final long SEED = Long.getLong("takt.seed", 20_260_101L);

  private static final int AT_ONCE = 6;

  @AfterAll
  static void unlimit() {
    IdentityRun.unlimit(TaktServer.shared());
  }

  @Test
  @DisplayName(
      "over random identify, alias, cards, mails, shared devices, merge, split, yes, no and purchases, on all nodes")
  void randomHistories() throws InterruptedException {
    List<TaktServer> servers = servers();
    Shop.open(servers.get(0));
    IdentityRun.limit(servers.get(0));
    // What the company has set up is known on every node within a second.
    TimeUnit.MILLISECONDS.sleep(1_500);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicLong next = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      threads.execute(
          () -> {
            long number = next.getAndIncrement();
            while (number < SEQUENCES && failures.isEmpty()) {
              check(SEED + number, servers).ifPresent(failures::add);
              number = next.getAndIncrement();
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    assertThat(failures).isEmpty();
  }

  private static List<TaktServer> servers() {
    TaktServer shared = TaktServer.shared();
    return TestDatabase.kindUnderTest() == Database.Kind.H2
        ? List.of(shared)
        : List.of(shared, TaktServer.second());
  }

  /** What is wrong with a history, with the shortest part of it that is wrong. */
  private static Optional<String> check(long seed, List<TaktServer> servers) {
    List<IdentityStep> steps = IdentityStep.random(new Random(seed), servers.size());
    Optional<String> wrong = wrong(steps, servers);
    if (wrong.isEmpty()) {
      return wrong;
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<IdentityStep> fewer = new ArrayList<>(steps);
      fewer.remove(i);
      Optional<String> still = wrong(fewer, servers);
      if (still.isPresent()) {
        steps = fewer;
        wrong = still;
      }
    }
    return Optional.of("Seed " + seed + ", shortest: " + steps + "\n" + wrong.get());
  }

  private static Optional<String> wrong(List<IdentityStep> steps, List<TaktServer> servers) {
    try {
      new IdentityRun(servers).run(steps);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failed) {
      return Optional.of(failed.toString());
    }
  }
}
