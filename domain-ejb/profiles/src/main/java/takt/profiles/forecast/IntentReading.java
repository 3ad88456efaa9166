package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.ForecastColumn;
import takt.profiles.sample.Permitting;

/** Reads what persons did, a few at a time: their locks are held no longer than that. */
@ApplicationScoped
class IntentReading {

  @Inject Permitting permitting;
  @Inject BehaviourRows rows;
  @Inject Models models;

  /**
   * Reads those of these persons who permit it (rule F9.1), and renews the turn.
   *
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public List<Behaviour> read(
      Lease lease, List<ForecastColumn> columns, long from, long until, List<ProfileId> persons) {
    List<ProfileId> willing = permitting.of(persons, lease.training().purpose());
    models.advance(lease, willing.size());
    return willing.isEmpty()
        ? List.of()
        : List.copyOf(rows.of(willing, lease.training().purpose(), columns, from, until));
  }
}
