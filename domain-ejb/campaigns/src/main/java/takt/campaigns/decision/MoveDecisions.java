package takt.campaigns.decision;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.campaigns.moving.Moves;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;

/** Lets decisions follow the person through merges and splits (rule G5.4). */
@ApplicationScoped
class MoveDecisions {

  private static final String TABLE = "decision";

  @Inject Moves moves;
  @Inject Anonymising anonymising;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(Moves.AFTER_CONSENT) ProfilesMerged merged) {
    moves.merge(TABLE, merged.kept(), merged.absorbed());
    anonymising.deny(merged.kept(), moves.denied(merged.kept()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfilesSplit split) {
    moves.split(TABLE, split.kept(), split.restored());
  }
}
