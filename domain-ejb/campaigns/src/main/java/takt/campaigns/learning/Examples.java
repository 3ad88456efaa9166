package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.campaigns.regression.SparseVector;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * Keeps of decisions what they can teach, in the transactions that make and anonymise them (rules
 * G13.8 and G13.9).
 */
@ApplicationScoped
public class Examples {

  /**
   * So long what was counted can be corrected and taken back; it then counts less than a
   * thousandth.
   */
  static final Duration KEPT = Duration.ofDays(300);

  /** Who opts out so soon after a message regrets it. */
  static final Duration BLAMED = Duration.ofDays(7);

  private static final String WRITE =
      "insert into campaigns.example (decision_id, action, features, decided_at, look_at)"
          + " values (?, ?, ?, ?, ?)";

  private static final String LOOK =
      "update campaigns.example set look_at = ? where decision_id = ? and learnt is not null";

  /** Waits for whoever learns of them just now. */
  private static final String LOCK =
      "select decision_id from campaigns.example where decision_id in"
          + " (select id from campaigns.decision%s) for update";

  private static final String LAST =
      "select e.action, e.decided_at, d.clicked_at, d.reached_at from campaigns.example e"
          + " join campaigns.decision d on d.id = e.decision_id where e.decided_at > ?"
          + " and e.decision_id in (select id from campaigns.decision%s)"
          + " order by e.decided_at desc fetch first row only";

  private static final String TAKE_BACK =
      "insert into campaigns.lesson (id, action, features, reward, decided_at, times)"
          + " select decision_id, action, features, learnt, decided_at, -1 from campaigns.example"
          + " where learnt is not null and decision_id in (select id from campaigns.decision%s)";

  private static final String FORGET =
      "delete from campaigns.example where decision_id in (select id from campaigns.decision%s)";

  private static final String REGRET =
      "insert into campaigns.lesson (id, action, features, reward, decided_at, times)"
          + " values (?, ?, ?, ?, ?, 1)";

  @Inject Statements statements;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.learning.patience", defaultValue = "PT1H")
  Duration patience;

  /**
   * What can be learnt from a decision that shows something, once it is known what came of it.
   *
   * @param action the name of the message
   * @param features what was known before
   */
  public record Case(String action, SparseVector features) {}

  /**
   * Keeps what a decision can teach, and writes the decision: on PostgreSQL in one statement.
   *
   * @param log the statement that writes the decision
   * @param parameters of that statement
   */
  public void write(UUID decision, Case teaches, Instant at, String log, Object... parameters) {
    List<Object> all =
        new ArrayList<>(
            List.of(decision, teaches.action(), teaches.features().text(), at, at.plus(patience)));
    if (statements.kind() == Database.Kind.H2) {
      statements.change(log, parameters);
      statements.change(WRITE, all.toArray());
    } else {
      all.addAll(Arrays.asList(parameters));
      statements.change("with taught as (" + WRITE + ") " + log, all.toArray());
    }
  }

  /** Something came of a decision: if it was counted already, that is corrected. */
  public void look(UUID decision) {
    statements.change(LOOK, clock.instant(), decision);
  }

  /**
   * Forgets what decisions can teach, and has taken back what they taught.
   *
   * @param where the condition that names them in the log, from the word on
   * @param parameters of the condition
   */
  public void forget(String where, Object... parameters) {
    if (!lock(where, parameters).isEmpty()) {
      takeBack(where, parameters);
    }
  }

  /**
   * The same of decisions that somebody has opted out from. The last message that they saw counts
   * as regretted, with nothing known of whom.
   */
  public void regret(String where, Object... parameters) {
    if (lock(where, parameters).isEmpty()) {
      return;
    }
    Optional<Example> last = last(where, parameters);
    takeBack(where, parameters);
    last.ifPresent(
        one ->
            statements.change(
                REGRET,
                UUID.randomUUID(),
                one.action(),
                one.features().text(),
                one.reward(),
                one.at()));
  }

  private List<UUID> lock(String where, Object... parameters) {
    return statements.query(LOCK.formatted(where), row -> row.getObject(1, UUID.class), parameters);
  }

  private void takeBack(String where, Object... parameters) {
    statements.change(TAKE_BACK.formatted(where), parameters);
    statements.change(FORGET.formatted(where), parameters);
  }

  private Optional<Example> last(String where, Object... parameters) {
    Object[] all = new Object[parameters.length + 1];
    all[0] = clock.instant().minus(BLAMED);
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return statements
        .query(
            LAST.formatted(where),
            row -> {
              Set<Outcome> outcomes = new TreeSet<>(Set.of(Outcome.REGRETTED));
              if (row.getObject(3) != null) {
                outcomes.add(Outcome.CLICKED);
              }
              if (row.getObject(4) != null) {
                outcomes.add(Outcome.BOUGHT);
              }
              return new Example(
                  row.getString(1),
                  new Features().build(),
                  Rewards.USUAL.of(outcomes),
                  row.getObject(2, OffsetDateTime.class).toInstant());
            },
            all)
        .stream()
        .findFirst();
  }
}
