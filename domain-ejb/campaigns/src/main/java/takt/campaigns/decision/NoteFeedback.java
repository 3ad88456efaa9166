package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import takt.kernel.FeedbackReceived;

/** Writes down that a message was seen or clicked; a click shows that it was seen (rule G4.3). */
@ApplicationScoped
class NoteFeedback {

  private static final String SEEN =
      "update DecisionRow d set d.exposedAt = coalesce(d.exposedAt, :at)"
          + " where d.id = :id and d.profile = :profile and d.campaign is not null";

  private static final String CLICKED =
      "update DecisionRow d set d.exposedAt = coalesce(d.exposedAt, :at),"
          + " d.clickedAt = coalesce(d.clickedAt, :at)"
          + " where d.id = :id and d.profile = :profile and d.campaign is not null";

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes FeedbackReceived feedback) {
    entities
        .createQuery(feedback.kind() == FeedbackReceived.Kind.CLICKED ? CLICKED : SEEN)
        .setParameter("at", feedback.at())
        .setParameter("id", feedback.decision())
        .setParameter("profile", feedback.profile().value())
        .executeUpdate();
  }
}
