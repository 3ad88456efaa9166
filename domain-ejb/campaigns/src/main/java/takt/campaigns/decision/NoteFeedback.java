package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import takt.kernel.ComplaintReceived;
import takt.kernel.FeedbackReceived;
import takt.kernel.ProfileId;

/**
 * Writes down that a message was seen or clicked, or complained about; a click shows that it was
 * seen (rules G4.3 and G8.9).
 */
@ApplicationScoped
class NoteFeedback {

  private static final String SEEN =
      "update DecisionRow d set d.exposedAt = coalesce(d.exposedAt, :at)"
          + " where d.id = :id and d.profile = :profile and d.campaign is not null";

  private static final String CLICKED =
      "update DecisionRow d set d.exposedAt = coalesce(d.exposedAt, :at),"
          + " d.clickedAt = coalesce(d.clickedAt, :at)"
          + " where d.id = :id and d.profile = :profile and d.campaign is not null";

  private static final String COMPLAINED =
      "update DecisionRow d set d.complainedAt = coalesce(d.complainedAt, :at)"
          + " where d.id = :id and d.profile = :profile and d.campaign is not null";

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes FeedbackReceived feedback) {
    note(
        feedback.kind() == FeedbackReceived.Kind.CLICKED ? CLICKED : SEEN,
        feedback.decision(),
        feedback.profile(),
        feedback.at());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ComplaintReceived complaint) {
    complaint.decision().ifPresent(id -> note(COMPLAINED, id, complaint.profile(), complaint.at()));
  }

  private void note(String what, UUID decision, ProfileId profile, Instant at) {
    entities
        .createQuery(what)
        .setParameter("at", at)
        .setParameter("id", decision)
        .setParameter("profile", profile.value())
        .executeUpdate();
  }
}
