package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.campaigns.learning.Examples;
import takt.kernel.ComplaintReceived;

/** Has the last message regretted when a complaint names none (rule G13.11). */
@ApplicationScoped
class BlameLast {

  @Inject Examples examples;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ComplaintReceived complaint) {
    if (complaint.decision().isEmpty() && !complaint.purposes().isEmpty()) {
      Used used = Used.by(complaint.profile(), complaint.purposes());
      examples.blame(used.where(), used.parameters().toArray());
    }
  }
}
