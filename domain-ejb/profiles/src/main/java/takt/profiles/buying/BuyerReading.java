package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.derive.BoughtDays;
import takt.profiles.sample.Permitting;

/** Reads when persons bought, a few at a time: their locks are held no longer than that. */
@ApplicationScoped
class BuyerReading {

  @Inject Permitting permitting;
  @Inject BoughtDays days;
  @Inject Learnings learnings;

  /**
   * On which days those of these persons bought who permit it, by category; renews the turn.
   *
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public List<Map<String, SortedSet<Long>>> read(Lease lease, List<ProfileId> persons) {
    learnings.renew(lease);
    return permitting.of(persons, lease.purpose()).stream()
        .map(one -> days.of(one, lease.purpose()))
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
