package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;

/** Decides about a few persons without writing anything down. */
@ApplicationScoped
class LookAhead {

  @Inject Consents consents;
  @Inject Persons persons;
  @Inject Chances chances;

  /**
   * What the decisions would come to for one campaign, for each person where it comes furthest; in
   * a transaction of its own: no lock is held longer than a few persons take. Who has no
   * permissions at all is left out.
   *
   * @param places the questions, each with one place
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Seen> seen(
      Collection<ProfileId> profiles, List<Asked> places, UUID campaign, Instant now) {
    return consents.lock(profiles).values().stream()
        .map(
            locked ->
                places.stream()
                    .map(asked -> Seen.of(decide(locked, asked, now), campaign))
                    .max(Seen.BY_HOW_FAR)
                    .orElseThrow())
        .toList();
  }

  private Choice decide(Permissions locked, Asked asked, Instant now) {
    Spot spot = asked.spots().get(0);
    Facts facts = asked.facts(spot, persons.known(locked, asked, now).at(spot), Said.NOTHING, now);
    return Pipeline.decideLikeliest(facts.with(chances.of(asked, facts)));
  }
}
