package takt.campaigns.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/**
 * Deletes the messages to an erased person, those that wait and those that are over (rule G5.5).
 */
@ApplicationScoped
class EraseQueuedMessages {

  @Inject Statements statements;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    int count =
        statements.change(
            "delete from campaigns.queued_message where profile_id = any(?)",
            (Object) erased.profiles().stream().map(ProfileId::value).toArray(UUID[]::new));
    erased.effects().add("campaigns", "queued-messages-deleted", count);
  }
}
