package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.sample.Permitting;

/** Reads when persons bought, a few at a time: their locks are held no longer than that. */
@ApplicationScoped
class PurchaseReading {

  @Inject Permitting permitting;
  @Inject BuyerRows rows;
  @Inject SpendingRows spending;
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
    if (willing.isEmpty()) {
      return List.of();
    }
    Map<ProfileId, SpendingRows.Later> later = spending.later(willing, frame);
    return rows.histories(willing, frame.purpose(), frame.cut(), frame.until()).stream()
        .map(
            one -> {
              var spent = later.getOrDefault(one.profile(), SpendingRows.Later.NOTHING);
              return one.days().without(spent.fromCut(), spent.fromEnd());
            })
        .toList();
  }
}
