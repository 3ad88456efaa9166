package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.ProfileErased;

/** Takes an erased person out of every decision, whatever it used (rule G5.5). */
@ApplicationScoped
class EraseDecisions {

  @Inject Anonymising anonymising;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    int count = anonymising.anonymise(erased.profiles());
    erased.effects().add("campaigns", "decisions-anonymised", count);
  }
}
