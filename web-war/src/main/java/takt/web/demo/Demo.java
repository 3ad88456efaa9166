package takt.web.demo;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.platform.Announcement;
import takt.platform.Schemas;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRun;

/** Loads the demo at the first start, once Takt is ready, and says when it is there. */
@Startup
@Singleton
@Lock(LockType.WRITE)
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class Demo {

  private static final Logger LOG = Logger.getLogger("takt");

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject Schemas schemas;
  @Inject DemoLoad load;
  @Inject DemoOrders orders;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.demo", defaultValue = "false")
  boolean wanted;

  private CompletableFuture<Optional<Throwable>> loading;
  private Instant begun;

  /** Looks each second how far it is, until it is done. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void watch(Timer timer) {
    if (!wanted) {
      timer.cancel();
    } else if (schemas.ready() && step()) {
      timer.cancel();
    }
  }

  /** One step; answers whether it was the last. */
  private boolean step() {
    if (loading == null) {
      if (orders.run().filter(run -> run.state() == ImportRun.State.DONE).isPresent()) {
        return true;
      }
      begun = clock.instant();
      loading =
          executor.runAsync(load::load).handle((nothing, failure) -> Optional.ofNullable(failure));
      return false;
    }
    if (!loading.isDone()) {
      return false;
    }
    return loading.join().map(Demo::failed).orElseGet(this::imported);
  }

  private boolean imported() {
    ImportRun run = orders.run().orElseThrow();
    if (run.state() == ImportRun.State.FAILED) {
      LOG.warning("The demo is not loaded: its import failed; the next start tries again");
      return true;
    }
    if (run.state() == ImportRun.State.DONE) {
      Announcement.say(
          "The demo shop is loaded: %d customers, %d order lines in %d s"
              .formatted(
                  run.customers().orElse(0),
                  run.tally(ImportOutcome.STORED).lines(),
                  Duration.between(begun, clock.instant()).toSeconds()));
      return true;
    }
    return false;
  }

  private static boolean failed(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    LOG.log(
        Level.WARNING,
        "The demo is not loaded ({0}: {1}); the next start goes on with it",
        new Object[] {cause.getClass().getSimpleName(), cause.getMessage()});
    return true;
  }
}
