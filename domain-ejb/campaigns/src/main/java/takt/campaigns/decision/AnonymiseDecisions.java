package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.OptedOut;

/** Takes the person out of the decisions that used a withdrawn purpose (rule G5.2). */
@ApplicationScoped
class AnonymiseDecisions {

  @Inject Anonymising anonymising;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes OptedOut optedOut) {
    int count = anonymising.withdraw(optedOut.profile(), optedOut.withdrawn());
    optedOut.effects().add("campaigns", "decisions-anonymised", count);
  }
}
