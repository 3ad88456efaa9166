package takt.consent.block;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.consent.Blocks;
import takt.platform.Schemas;

/** Seals what waits, every two seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SealingTimer {

  private static final Logger LOG = Logger.getLogger(SealingTimer.class.getName());

  @Inject Blocks blocks;
  @Inject Schemas schemas;
  @Inject MetricRegistry metrics;

  /** Shows in the metrics how many entries wait. */
  @PostConstruct
  void show() {
    metrics.gauge("takt_ledger_unsealed", blocks::waiting);
  }

  /** Seals what waits. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void seal() {
    if (!schemas.ready()) {
      return;
    }
    try {
      blocks.seal();
    } catch (RuntimeException failed) {
      // The database is away, or the key cannot be read: nothing is lost, the next turn tries
      // again.
      LOG.log(Level.WARNING, "The ledger''s newest entries were not sealed: {0}", name(failed));
    }
  }

  private static String name(RuntimeException failed) {
    Throwable cause = failed.getCause();
    return failed.getClass().getName()
        + (cause == null ? "" : " caused by " + cause.getClass().getName());
  }
}
