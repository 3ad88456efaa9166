package takt.campaigns.decision;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Writes down every few seconds, and at the end, what this node has shown to nobody known. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class WriteGenericCounts {

  private static final Logger LOG = Logger.getLogger(WriteGenericCounts.class.getName());

  @Inject GenericCounts counts;
  @Inject Schemas schemas;

  /** Writes down what was counted since the last time. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void write() {
    if (!schemas.ready()) {
      return;
    }
    try {
      counts.write();
    } catch (RuntimeException failed) {
      // The database is away; health says so. What was counted is kept for the next time.
      LOG.log(Level.WARNING, "Nothing was counted: {0}", failed.getClass().getName());
    }
  }

  /** Writes down the rest. */
  @PreDestroy
  void end() {
    write();
  }
}
