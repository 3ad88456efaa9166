package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.sample.Permitting;

/** Reads when persons bought, a few at a time: their locks are held no longer than that. */
@ApplicationScoped
class PurchaseReading {

  @Inject Permitting permitting;
  @Inject PurchaseHistories histories;
  @Inject Models models;

  /**
   * Reads those of these persons who permit it (rule F9.1), and renews the turn.
   *
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public List<Observed> read(Lease lease, Frame frame, List<ProfileId> persons) {
    List<ProfileId> willing = permitting.of(persons, frame.purpose());
    models.advance(lease, willing.size());
    return willing.isEmpty() ? List.of() : histories.of(willing, frame);
  }
}
