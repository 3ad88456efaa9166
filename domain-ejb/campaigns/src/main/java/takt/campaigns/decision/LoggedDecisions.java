package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Decisions;
import takt.campaigns.Explanation;
import takt.campaigns.LoggedDecision;
import takt.campaigns.Shown;
import takt.campaigns.TraceLine;
import takt.campaigns.learning.Examples;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Statements;

/**
 * Writes the log of personal decisions (rule G4.1) and reads it (rule G4.2), under the person's
 * lock.
 */
@ApplicationScoped
class LoggedDecisions {

  private static final String WRITE =
      "insert into campaigns.decision (id, profile_id, placement, outcome, campaign_id,"
          + " held_out_campaign_id, message, variant, degree, probability, decided_at, language,"
          + " purposes, explanation, trace, channel, discovery,"
          + " continued, first_shown_at, shown_for, item)"
          + " values (?, ?, ?, ?, cast(? as uuid), cast(? as uuid), cast(? as varchar),"
          + " cast(? as varchar), cast(? as integer), ?, ?, ?, ?, ?, ?, cast(? as varchar), ?, ?,"
          + " cast(? as timestamp(6) with time zone), cast(? as varchar), cast(? as varchar))";

  private static final String SHOWN =
      "select campaign_id, message, coalesce(first_shown_at, decided_at) from campaigns.decision"
          + " where id = ? and profile_id = ? and decided_at > ? and campaign_id is not null";

  /** After every id that carries a time (rule K.1). */
  private static final UUID LAST = new UUID(Long.MAX_VALUE, -1);

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Examples examples;

  /**
   * Writes a decision down, in the transaction in which it was made.
   *
   * @param teaches what can be learnt from it, if anything is to be
   */
  void write(
      UUID id,
      Person person,
      Facts facts,
      Choice choice,
      Explanation why,
      Optional<Examples.Case> teaches) {
    Optional<Shown> shown = choice.shown();
    Optional<Instant> first = choice.winner().flatMap(facts::sameContact);
    Object[] row = {
      id,
      person.profile().value(),
      facts.placement().code(),
      choice.outcome().name(),
      shown.map(Shown::campaign).orElse(null),
      choice.heldOut().orElse(null),
      shown.map(Shown::message).orElse(null),
      shown.map(Shown::variant).orElse(null),
      shown.map(Shown::degree).orElse(null),
      choice.probability(),
      facts.now(),
      facts.language().name(),
      person.purposes().canonical(),
      ExplanationText.of(why),
      TraceText.of(choice.trace()),
      shown.map(one -> one.channel().name()).orElse(null),
      choice.discovery(),
      first.isPresent(),
      first.orElse(null),
      choice.winner().map(one -> one.candidate().campaign().plan().purpose().value()).orElse(null),
      choice.winner().flatMap(one -> one.message().item()).orElse(null)
    };
    teaches.ifPresentOrElse(
        one -> examples.write(id, one, facts.now(), WRITE, row),
        () -> statements.change(WRITE, row));
  }

  /** What a decision about this person has shown them, unless that is too long ago. */
  Optional<CameFrom> shown(UUID id, ProfileId profile, Instant now) {
    return statements
        .query(
            SHOWN,
            row ->
                new CameFrom(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()),
            id,
            profile.value(),
            now.minus(CameFrom.LONGEST))
        .stream()
        .findFirst();
  }

  @Atomic
  Optional<LoggedDecision> find(UUID id) {
    return row(id).map(DecisionRow::decision);
  }

  @Atomic
  Optional<List<TraceLine>> trace(UUID id) {
    return row(id).map(row -> TraceText.read(row.trace(), this::campaigns));
  }

  @Atomic
  List<LoggedDecision> about(ProfileId profile, Optional<UUID> after, int limit) {
    if (limit < 1 || limit > Decisions.MOST_ABOUT) {
      throw new IllegalArgumentException("limit must be 1 to " + Decisions.MOST_ABOUT);
    }
    consents.lock(profile);
    return entities
        .createQuery(
            "select d from DecisionRow d where d.profile = :profile and d.id < :after"
                + " order by d.id desc",
            DecisionRow.class)
        .setParameter("profile", profile.value())
        .setParameter("after", after.orElse(LAST))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(DecisionRow::decision)
        .toList();
  }

  private Map<Integer, UUID> campaigns(Set<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    Map<Integer, UUID> ids = new HashMap<>();
    entities
        .createQuery(
            "select c.number, c.id from CampaignRow c where c.number in :numbers", Object[].class)
        .setParameter("numbers", numbers)
        .getResultList()
        .forEach(row -> ids.put((Integer) row[0], (UUID) row[1]));
    return ids;
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
