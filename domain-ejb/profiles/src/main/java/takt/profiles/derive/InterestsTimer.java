package takt.profiles.derive;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.kernel.ProfileId;
import takt.platform.Schemas;

/**
 * Computes interests anew whose rules have changed, every five seconds some (rule F3.6); on any
 * number of nodes, since whoever comes second finds nothing left to do.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class InterestsTimer {

  private static final Logger LOG = Logger.getLogger(InterestsTimer.class.getName());

  /** So many profiles a turn: a million takes an hour and a half, and nobody waits for it. */
  private static final int MOST = 1_000;

  @Inject Derivations derivations;
  @Inject RefreshInterests refresh;
  @Inject Schemas schemas;

  /** Goes on with those that are left. */
  @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
  public void goOn() {
    if (!schemas.ready()) {
      return;
    }
    try {
      List<ProfileId> outdated = derivations.outdated(MOST);
      outdated.forEach(refresh::of);
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn goes on.
      LOG.log(Level.WARNING, "Interests were not computed: {0}", failed.getClass().getName());
    }
  }
}
