package takt.campaigns.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.OptedOut;
import takt.kernel.ProfileErased;

/** Forgets complaints whose purpose is withdrawn or whose person is erased (rule G8.8). */
@ApplicationScoped
class ForgetComplaints {

  private static final String MODULE = "campaigns";
  private static final String DELETED = "complaints-deleted";

  @Inject Complaints complaints;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes OptedOut optedOut) {
    int count = complaints.forget(optedOut.profile(), optedOut.withdrawn());
    optedOut.effects().add(MODULE, DELETED, count);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    int count = complaints.forget(erased.profiles());
    erased.effects().add(MODULE, DELETED, count);
  }
}
