package takt.profiles.exports;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import takt.platform.Schemas;

/** Takes over exports that no node counts (rule F14.3), and lets them expire. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TakeOverExports {

  @Inject Schemas schemas;
  @Inject Crew crew;
  @Inject ExportRows rows;

  /** Every five seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void takeOver() {
    if (schemas.ready()) {
      crew.wake();
    }
  }

  /** Every hour. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void expire() {
    if (schemas.ready()) {
      rows.expire();
    }
  }
}
