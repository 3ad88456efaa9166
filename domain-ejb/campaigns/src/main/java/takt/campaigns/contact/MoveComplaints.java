package takt.campaigns.contact;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.campaigns.moving.Moves;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;

/** Lets complaints follow the person through merges and splits (rule G8.8). */
@ApplicationScoped
class MoveComplaints {

  private static final String TABLE = "complaint";

  @Inject Complaints complaints;
  @Inject Moves moves;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(Moves.AFTER_CONSENT) ProfilesMerged merged) {
    moves.merge(TABLE, merged.kept(), merged.absorbed());
    complaints.forget(merged.kept(), moves.denied(merged.kept()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfilesSplit split) {
    moves.split(TABLE, split.kept(), split.restored());
  }
}
