package takt.campaigns.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.OptedOut;

/** Cancels the queued messages of withdrawn purposes (rule G5.1). */
@ApplicationScoped
class CancelQueuedMessages {

  @Inject Cancelling cancelling;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes OptedOut optedOut) {
    int count = cancelling.cancel(optedOut.profile(), optedOut.withdrawn(), optedOut.silenced());
    optedOut.effects().add("campaigns", "queued-messages-cancelled", count);
  }
}
