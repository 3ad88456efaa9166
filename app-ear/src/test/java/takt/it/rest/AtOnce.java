package takt.it.rest;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, each on a thread of its own, again and again. */
final class AtOnce implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Something that is done; it may fail as it likes. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  /** Holds every step back until all stand ready; returns when all are done. */
  void all(Step... steps) throws Exception {
    CyclicBarrier ready = new CyclicBarrier(steps.length);
    List<Callable<Void>> held =
        Arrays.stream(steps)
            .<Callable<Void>>map(
                step ->
                    () -> {
                      ready.await();
                      step.run();
                      return null;
                    })
            .toList();
    for (Future<Void> one : threads.invokeAll(held)) {
      one.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
