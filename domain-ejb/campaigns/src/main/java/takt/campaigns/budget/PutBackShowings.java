package takt.campaigns.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Puts back what was taken in a transaction that failed. */
@ApplicationScoped
class PutBackShowings {

  @Inject Showings showings;

  void on(@Observes(during = TransactionPhase.AFTER_FAILURE) ShowingTaken taken) {
    showings.putBack(taken);
  }
}
