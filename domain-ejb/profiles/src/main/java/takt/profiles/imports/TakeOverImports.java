package takt.profiles.imports;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import takt.platform.Schemas;

/** Takes over runs that no node works on (rule F4.4), and deletes what is kept no longer. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TakeOverImports {

  @Inject Schemas schemas;
  @Inject Crew crew;
  @Inject Remains remains;

  /** Every five seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void takeOver() {
    if (schemas.ready()) {
      crew.wake();
    }
  }

  /** Every hour. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void cleanUp() {
    if (schemas.ready()) {
      remains.delete();
    }
  }
}
