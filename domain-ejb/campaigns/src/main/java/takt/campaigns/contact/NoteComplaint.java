package takt.campaigns.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.ComplaintReceived;

/** Writes down that a person complained (rule G8.5). */
@ApplicationScoped
class NoteComplaint {

  @Inject Complaints complaints;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ComplaintReceived complaint) {
    complaints.note(complaint.profile(), complaint.purposes(), complaint.at());
  }
}
