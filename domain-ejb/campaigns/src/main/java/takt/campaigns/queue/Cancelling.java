package takt.campaigns.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import takt.campaigns.QueuedMessage.State;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** Cancels messages and removes what they say (rule G5.1). */
@ApplicationScoped
class Cancelling {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  /**
   * Cancels what waits for any of these purposes, in one statement.
   *
   * @return how many messages
   */
  int cancel(ProfileId profile, PurposeSet withdrawn) {
    if (withdrawn.isEmpty()) {
      return 0;
    }
    return entities
        .createQuery(
            "update QueuedMessageRow q set q.state = :cancelled, q.content = null"
                + " where q.profile = :profile and q.state = :queued and q.purpose in :withdrawn")
        .setParameter("cancelled", State.CANCELLED)
        .setParameter("queued", State.QUEUED)
        .setParameter("profile", profile.value())
        .setParameter("withdrawn", withdrawn.codes().stream().map(PurposeCode::value).toList())
        .executeUpdate();
  }
}
