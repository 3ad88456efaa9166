package takt.campaigns.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.ComplaintReceived;
import takt.kernel.PurposeSet;

/**
 * Writes down that a person complained (rule G8.5): under the purposes that the event is bound to,
 * and under the one for which the decision that it names was made.
 */
@ApplicationScoped
class NoteComplaint {

  @Inject Complaints complaints;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ComplaintReceived complaint) {
    PurposeSet shown =
        complaint
            .decision()
            .map(id -> complaints.shownFor(id, complaint.profile()))
            .orElse(PurposeSet.NONE);
    complaints.note(complaint.profile(), complaint.purposes().or(shown), complaint.at());
  }
}
