package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Goal;
import takt.campaigns.RankingRules;
import takt.campaigns.campaign.Aim;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.campaigns.learning.Examples;
import takt.kernel.ActionsStored;
import takt.kernel.ActionsStored.Action;
import takt.kernel.PurposeCode;
import takt.platform.Statements;

/**
 * Writes down that a person did what a campaign that they were shown is for (rule G7.8), or bought
 * what it spoke of (rule G13.12).
 */
@ApplicationScoped
class NoteGoals {

  private static final int MOST_DECISIONS = 1_000;

  private static final String SHOWN =
      "select id, campaign_id, decided_at from campaigns.decision where profile_id = ?"
          + " and decided_at > ? and decided_at <= ? and campaign_id is not null"
          + " order by decided_at desc fetch first "
          + MOST_DECISIONS
          + " rows only";

  private static final String REACHED =
      "update campaigns.decision set reached_at = coalesce(reached_at, ?),"
          + " reached_value = coalesce(reached_value, 0) + ? where id = ?";

  /** Of no campaign: while the learner is off, what is bought teaches nothing (rule G13.12). */
  private static final Map<UUID, PurposeCode> NOTHING_TAUGHT = Map.of();

  @Inject CurrentPlans plans;
  @Inject Statements statements;
  @Inject Examples examples;
  @Inject TeachPurchases purchases;
  @Inject Clock clock;

  /** A decision that was shown. */
  private record Shown(UUID id, UUID campaign, Instant at) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ActionsStored stored) {
    Plans now = plans.get();
    boolean learns = now.ranking().learning() != RankingRules.Learning.OFF;
    note(stored, now.goals(), learns ? now.purposes() : NOTHING_TAUGHT);
  }

  /**
   * Notes what reaches one of these goals, which stand by the event that says so, and what was
   * bought of what messages spoke of.
   *
   * @param purposes of the campaigns whose messages teach by what is bought
   */
  void note(ActionsStored stored, Map<String, List<Aim>> goals, Map<UUID, PurposeCode> purposes) {
    Instant oldest = clock.instant().minus(Duration.ofDays(Goal.MOST_DAYS));
    for (Action action : stored.actions()) {
      if (action.at().isAfter(oldest)) {
        List<Aim> aims =
            goals.getOrDefault(action.name(), List.of()).stream()
                .filter(aim -> action.purposes().contains(aim.purpose()))
                .toList();
        purchases.note(action, purposes, aims.isEmpty() ? Set.of() : note(action, aims));
      }
    }
  }

  /**
   * The last decision before the event that showed the campaign has reached its goal.
   *
   * @return the campaigns of which that holds
   */
  private Set<UUID> note(Action action, List<Aim> aims) {
    int longest = aims.stream().mapToInt(aim -> aim.goal().days()).max().orElseThrow();
    Map<UUID, Shown> last = new HashMap<>();
    statements
        .query(
            SHOWN,
            row ->
                new Shown(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, OffsetDateTime.class).toInstant()),
            action.profile().value(),
            action.at().minus(Duration.ofDays(longest)),
            action.at())
        .forEach(shown -> last.putIfAbsent(shown.campaign(), shown));
    Set<UUID> reached = new HashSet<>();
    for (Aim aim : aims) {
      Shown shown = last.get(aim.campaign());
      if (shown != null
          && shown.at().isAfter(action.at().minus(Duration.ofDays(aim.goal().days())))) {
        statements.change(REACHED, action.at(), aim.goal().worth(action.numbers()), shown.id());
        examples.look(shown.id());
        reached.add(aim.campaign());
      }
    }
    return reached;
  }
}
