package takt.web.mails;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.Reminders;
import takt.platform.Schemas;
import takt.web.records.ReminderMail;

/** Reminds persons of consents that end, every ten seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {

  private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

  @Inject Reminders reminders;
  @Inject ReminderMail mail;
  @Inject Schemas schemas;

  /** Reminds whoever is due. */
  @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
  public void remind() {
    if (!schemas.ready()) {
      return;
    }
    try {
      reminders.remind(mail);
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Nobody was reminded: {0}", failed.getClass().getName());
    }
  }
}
