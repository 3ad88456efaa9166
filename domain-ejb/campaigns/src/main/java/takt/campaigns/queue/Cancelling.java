package takt.campaigns.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import takt.campaigns.QueuedMessage.State;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** Cancels messages and removes what they say (rule G5.1). */
@ApplicationScoped
class Cancelling {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  /**
   * Cancels what waits for any of these purposes, and what waits on a channel for one that is
   * denied there.
   *
   * @return how many messages
   */
  int cancel(ProfileId profile, PurposeSet withdrawn, Map<Channel, PurposeSet> silenced) {
    int count = cancel(profile, withdrawn, EnumSet.allOf(Channel.class));
    for (Map.Entry<Channel, PurposeSet> one : silenced.entrySet()) {
      count += cancel(profile, one.getValue(), EnumSet.of(one.getKey()));
    }
    return count;
  }

  private int cancel(ProfileId profile, PurposeSet purposes, Set<Channel> channels) {
    if (purposes.isEmpty()) {
      return 0;
    }
    return entities
        .createQuery(
            "update QueuedMessageRow q set q.state = :cancelled, q.content = null"
                + " where q.profile = :profile and q.state = :queued and q.purpose in :purposes"
                + " and q.channel in :channels")
        .setParameter("cancelled", State.CANCELLED)
        .setParameter("queued", State.QUEUED)
        .setParameter("profile", profile.value())
        .setParameter("purposes", purposes.codes().stream().map(PurposeCode::value).toList())
        .setParameter("channels", channels)
        .executeUpdate();
  }
}
