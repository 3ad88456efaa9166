package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.LoggedDecision;
import takt.campaigns.TraceLine;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.platform.Atomic;

/** Reads the log, under the person's lock (rule G4.2). */
@ApplicationScoped
class LoggedDecisions {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Consents consents;

  @Atomic
  Optional<LoggedDecision> find(UUID id) {
    return row(id).map(DecisionRow::decision);
  }

  @Atomic
  Optional<List<TraceLine>> trace(UUID id) {
    return row(id).map(DecisionRow::trace);
  }

  private Optional<DecisionRow> row(UUID id) {
    Optional<ProfileId> profile = profile(id);
    if (profile.isEmpty()) {
      return Optional.empty();
    }
    Permissions permissions = consents.lock(profile.get());
    // Read only now: an opt-out or a merge may have come between.
    return Optional.ofNullable(entities.find(DecisionRow.class, id))
        .filter(row -> row.profile().equals(profile))
        .filter(row -> row.purposes().without(permissions.permitted()).isEmpty());
  }

  private Optional<ProfileId> profile(UUID id) {
    return entities
        .createQuery(
            "select d.profile from DecisionRow d where d.id = :id and d.profile is not null",
            UUID.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(ProfileId::new);
  }
}
