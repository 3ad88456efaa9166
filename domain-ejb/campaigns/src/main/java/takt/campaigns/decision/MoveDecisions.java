package takt.campaigns.decision;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeSet;

/**
 * Lets decisions follow the person through merges and splits (rule G5.4). Each row notes the
 * profiles that it came from, the latest last, so that a split finds its own again, whatever was
 * merged before.
 */
@ApplicationScoped
class MoveDecisions {

  /** After consent, whose merged denials decide what must go. */
  private static final int AFTER_CONSENT = 3_000;

  private static final String MERGE =
      "update DecisionRow r set r.profile = :kept, r.origins ="
          + " case when r.origins is null then :origin else concat(r.origins, ' ', :origin) end"
          + " where r.profile = :absorbed";

  private static final String SPLIT =
      "update DecisionRow r set r.profile = :restored, r.origins ="
          + " case when r.origins = :origin then null"
          + " else substring(r.origins, 1, length(r.origins) - length(:origin) - 1) end"
          + " where r.profile = :kept and (r.origins = :origin or r.origins like :ending)";

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Consents consents;
  @Inject Anonymising anonymising;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes @Priority(AFTER_CONSENT) ProfilesMerged merged) {
    move(merged.kept(), merged.absorbed());
    Permissions permissions = consents.lock(merged.kept());
    PurposeSet denied = PurposeSet.of(permissions.all().keySet()).without(permissions.permitted());
    anonymising.anonymise(merged.kept(), denied);
  }

  /** Gives the kept profile what is the absorbed one's. */
  void move(ProfileId kept, ProfileId absorbed) {
    entities
        .createQuery(MERGE)
        .setParameter("kept", kept.value())
        .setParameter("absorbed", absorbed.value())
        .setParameter("origin", absorbed.toString())
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfilesSplit split) {
    moveBack(split.kept(), split.restored());
  }

  /** Gives the restored profile what came from it. */
  void moveBack(ProfileId kept, ProfileId restored) {
    String origin = restored.toString();
    entities
        .createQuery(SPLIT)
        .setParameter("kept", kept.value())
        .setParameter("restored", restored.value())
        .setParameter("origin", origin)
        .setParameter("ending", "% " + origin)
        .executeUpdate();
  }
}
