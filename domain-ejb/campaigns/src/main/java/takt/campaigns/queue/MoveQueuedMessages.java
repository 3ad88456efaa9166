package takt.campaigns.queue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.campaigns.moving.Moves;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;

/** Lets queued messages follow the person through merges and splits (rule G5.4). */
@ApplicationScoped
class MoveQueuedMessages {

  private static final String TABLE = "queued_message";

  @Inject Moves moves;
  @Inject Cancelling cancelling;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(Moves.AFTER_CONSENT) ProfilesMerged merged) {
    moves.merge(TABLE, merged.kept(), merged.absorbed());
    cancelling.cancel(merged.kept(), moves.denied(merged.kept()), moves.silenced(merged.kept()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfilesSplit split) {
    moves.split(TABLE, split.kept(), split.restored());
  }
}
