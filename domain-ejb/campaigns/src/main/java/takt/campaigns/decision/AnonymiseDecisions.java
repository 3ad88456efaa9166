package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.OptedOut;

/** Takes the person, or the purpose, out of the decisions that used it (rule G5.2). */
@ApplicationScoped
class AnonymiseDecisions {

  @Inject Anonymising anonymising;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes OptedOut optedOut) {
    Anonymising.Freed freed = anonymising.withdraw(optedOut.profile(), optedOut.withdrawn());
    optedOut.effects().add("campaigns", "decisions-anonymised", freed.anonymised());
    optedOut.effects().add("campaigns", "decisions-unbound", freed.kept());
  }
}
