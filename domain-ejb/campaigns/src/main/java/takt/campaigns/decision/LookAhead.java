package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import takt.consent.Consents;
import takt.kernel.ProfileId;

/** Decides about a few persons without writing anything down. */
@ApplicationScoped
class LookAhead {

  @Inject Consents consents;
  @Inject Persons persons;

  /**
   * What the decisions would come to for one campaign, in a transaction of its own: no lock is held
   * longer than a few persons take. Who has no permissions at all is left out.
   *
   * @param asked the question, with one place
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Seen> seen(Collection<ProfileId> profiles, Asked asked, UUID campaign, Instant now) {
    Spot spot = asked.spots().get(0);
    return consents.lock(profiles).values().stream()
        .map(locked -> persons.known(locked, asked, now).at(spot))
        .map(person -> asked.facts(spot, person, Said.NOTHING, now))
        .map(facts -> Seen.of(Pipeline.decide(facts), campaign))
        .toList();
  }
}
