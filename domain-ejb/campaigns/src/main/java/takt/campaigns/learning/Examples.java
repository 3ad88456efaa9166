package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
      "insert into campaigns.example (decision_id, action, features, decided_at, look_at,"
          + " only_if_seen) values (?, ?, ?, ?, ?, ?)";

  /**
   * Unless it is to be looked at soon anyway. Waits for whoever learns of it just now, and has
   * whoever is about to learn of it wait: else what came of it could be overlooked.
   */
  private static final String LOOK =
      "update campaigns.example set%s look_at = case when learnt is not null or look_at > ?"
          + " then cast(? as timestamp(6) with time zone) else look_at end where decision_id = ?";

  private static final String CAME = LOOK.formatted("");
  private static final String COMPLAINED = LOOK.formatted(" regretted = true,");

  /** Waits, and has wait, as {@link #LOOK} does, and mostly finds that nothing is to be written. */
  private static final String STANDS =
      "select learnt is not null, look_at,"
          + " case when only_if_seen = true and bought = true then bought_at end"
          + " from campaigns.example where decision_id = ? for update";

  private static final String LOOK_AT =
      "update campaigns.example set look_at = ? where decision_id = ?";

  private static final String BOUGHT =
      "update campaigns.example set bought = true, bought_at = ?,"
          + " look_at = case when learnt is not null or look_at > ?"
          + " then cast(? as timestamp(6) with time zone) else look_at end"
          + " where decision_id = any(?)";

  /** The message about the same item that the same purchase came of as far as was known. */
  private static final String OTHERS =
      "update campaigns.example set bought = false,"
          + " look_at = case when learnt is not null or look_at > ?"
          + " then cast(? as timestamp(6) with time zone) else look_at end"
          + " where bought = true and bought_at = ? and decision_id in (select o.id from"
          + " campaigns.decision d join campaigns.decision o on o.profile_id = d.profile_id"
          + " and o.item = d.item and o.decided_at < d.decided_at where d.id = ?)";

  /** Waits for whoever learns of them just now. */
  private static final String LOCK =
      "select decision_id from campaigns.example where decision_id in"
          + " (select id from campaigns.decision%s) for update";

  /**
   * The last one that was seen, as was reported by itself, else the last one. A click alone does
   * not tell: where nobody reports what is seen, what was clicked would be blamed.
   */
  private static final String LAST =
      "select x.decision_id, x.action, x.decided_at, x.clicked_at, x.reached_at, x.bought"
          + " from (select e.decision_id, e.action, e.decided_at, d.clicked_at, d.reached_at,"
          + " e.bought and (e.only_if_seen = false or e.bought_at is null or"
          + " d.exposed_at <= e.bought_at) as bought,"
          + " case when d.exposed_at > ? and d.exposed_at is distinct from d.clicked_at"
          + " then d.exposed_at end as seen from campaigns.example e"
          + " join campaigns.decision d on d.id = e.decision_id"
          + " where e.decision_id in (select id from campaigns.decision%s)) x"
          + " where x.seen is not null or x.decided_at > ?"
          + " order by case when x.seen is null then 1 else 0 end,"
          + " coalesce(x.seen, x.decided_at) desc fetch first row only";

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
   * @param onlyIfSeen whether it teaches nothing as long as nobody knows that it was seen
   */
  public record Case(String action, SparseVector features, boolean onlyIfSeen) {}

  /**
   * How far it is with learning from a decision.
   *
   * @param learnt whether it was learnt from
   * @param lookAt when it is looked at
   * @param bought when what it speaks of was bought, if it has to be seen before to have led to it
   */
  private record Stands(boolean learnt, Instant lookAt, Optional<Instant> bought) {

    /** Whether it led to a purchase if it was seen at that time. */
    boolean sold(Instant seen) {
      return bought.filter(one -> !one.isBefore(seen)).isPresent();
    }
  }

  /** The last message before somebody had enough. */
  private record Last(UUID decision, Example regretted) {}

  /**
   * Keeps what a decision can teach, and writes the decision: on PostgreSQL in one statement.
   *
   * @param log the statement that writes the decision
   * @param parameters of that statement
   */
  public void write(UUID decision, Case teaches, Instant at, String log, Object... parameters) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                decision,
                teaches.action(),
                teaches.features().text(),
                at,
                at.plus(patience),
                teaches.onlyIfSeen()));
    if (statements.kind() == Database.Kind.H2) {
      statements.change(log, parameters);
      statements.change(WRITE, all.toArray());
    } else {
      all.addAll(Arrays.asList(parameters));
      statements.change("with taught as (" + WRITE + ") " + log, all.toArray());
    }
  }

  /**
   * Something came of a decision: if it was counted already, that is corrected; if it was not since
   * nobody knew that it was seen, it is counted now.
   */
  public void look(UUID decision) {
    look(decision, clock.instant());
  }

  private void look(UUID decision, Instant now) {
    statements.change(CAME, now.plus(patience), now, decision);
  }

  /**
   * What the messages of some decisions speak of was bought; told again, that changes nothing.
   * Those that have to be seen led to it if they turn out to have been seen before.
   */
  public void bought(List<UUID> decisions, Instant at) {
    Instant now = clock.instant();
    statements.change(BOUGHT, at, now.plus(patience), now, decisions.toArray(UUID[]::new));
  }

  /** A decision's message was seen: if it waits for that, more may come of it in a while. */
  public void seen(UUID decision, Instant at) {
    Instant now = clock.instant();
    Instant soon = now.plus(patience);
    for (Stands one : statements.query(STANDS, Examples::stands, decision)) {
      if (one.sold(at)) {
        takeOver(decision, one, now);
      } else if (!one.learnt() && one.lookAt().isAfter(soon)) {
        statements.change(LOOK_AT, soon, decision);
      }
    }
  }

  /** It was seen and clicked. */
  public void clicked(UUID decision, Instant at) {
    Instant now = clock.instant();
    for (Stands one : statements.query(STANDS, Examples::stands, decision)) {
      if (one.sold(at)) {
        takeOver(decision, one, now);
      } else if (one.learnt() || one.lookAt().isAfter(now.plus(patience))) {
        statements.change(LOOK_AT, now, decision);
      }
    }
  }

  /** What was bought after it was seen came of it, and of none before it. */
  private void takeOver(UUID decision, Stands one, Instant now) {
    look(decision, now);
    statements.change(OTHERS, now.plus(patience), now, one.bought().orElseThrow(), decision);
  }

  private static Stands stands(ResultSet row) throws SQLException {
    return new Stands(
        row.getBoolean(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  /**
   * Somebody complained, and did not say about what: the last message that they saw counts as
   * regretted.
   *
   * @param where the condition that names their decisions in the log, from the word on
   * @param parameters of the condition
   */
  public void blame(String where, Object... parameters) {
    Instant now = clock.instant();
    last(where, parameters)
        .ifPresent(one -> statements.change(COMPLAINED, now.plus(patience), now, one.decision()));
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
    Optional<Example> last = last(where, parameters).map(Last::regretted);
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

  private Optional<Last> last(String where, Object... parameters) {
    Instant since = clock.instant().minus(BLAMED);
    List<Object> all = new ArrayList<>(List.of(since));
    all.addAll(Arrays.asList(parameters));
    all.add(since);
    return statements.query(LAST.formatted(where), Examples::last, all.toArray()).stream()
        .findFirst();
  }

  private static Last last(ResultSet row) throws SQLException {
    Set<Outcome> outcomes = new TreeSet<>(Set.of(Outcome.REGRETTED));
    if (row.getObject(4) != null) {
      outcomes.add(Outcome.CLICKED);
    }
    if (row.getObject(5) != null || row.getBoolean(6)) {
      outcomes.add(Outcome.BOUGHT);
    }
    return new Last(
        row.getObject(1, UUID.class),
        new Example(
            row.getString(2),
            new Features().build(),
            Rewards.USUAL.of(outcomes),
            row.getObject(3, OffsetDateTime.class).toInstant()));
  }
}
