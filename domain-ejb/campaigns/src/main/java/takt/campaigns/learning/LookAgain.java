package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.kernel.ComplaintReceived;
import takt.kernel.FeedbackReceived;

/** Has corrected what was learnt of a decision, once more comes of it (rule G13.8). */
@ApplicationScoped
class LookAgain {

  @Inject Examples examples;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes FeedbackReceived feedback) {
    if (feedback.kind() == FeedbackReceived.Kind.CLICKED) {
      examples.clicked(feedback.decision(), feedback.at());
    } else {
      examples.seen(feedback.decision(), feedback.at());
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ComplaintReceived complaint) {
    complaint.decision().ifPresent(examples::look);
  }
}
