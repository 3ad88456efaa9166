package takt.profiles.forecast;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import takt.platform.Schemas;

/** Takes up trainings that no node works on (rule F9.6). */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TakeUpTrainings {

  @Inject Schemas schemas;
  @Inject Crew crew;

  /** Every two seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void takeUp() {
    if (schemas.ready()) {
      crew.wake();
    }
  }
}
