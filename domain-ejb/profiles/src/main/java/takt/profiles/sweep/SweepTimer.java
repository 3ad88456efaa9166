package takt.profiles.sweep;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import takt.platform.Schemas;
import takt.profiles.definition.SweepRows;
import takt.profiles.store.CompanyZone;

/** Takes up sweeps that no node works on, and asks for one when the company's day has ended. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SweepTimer {

  @Inject Schemas schemas;
  @Inject Sweeper sweeper;
  @Inject SweepRows sweeps;
  @Inject CompanyZone zone;

  /** Every second. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void takeUp() {
    if (schemas.ready()) {
      sweeper.wake();
    }
  }

  /** Every minute. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void dayEnds() {
    if (schemas.ready()) {
      sweeps.askForDay(zone.today());
    }
  }
}
