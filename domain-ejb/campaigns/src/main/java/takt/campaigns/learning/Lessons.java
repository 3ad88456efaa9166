package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import takt.campaigns.regression.SparseVector;
import takt.platform.Statements;

/**
 * Learns what came of decisions (rule G13.8): one node at a time, some of them in a transaction.
 */
@ApplicationScoped
public class Lessons {

  /** So many examples, and so many lessons, in one transaction. */
  static final int MOST = 500;

  private static final String TURN =
      "select revision from campaigns.learning_turn where id = 1 for update skip locked";

  private static final String DUE =
      "select decision_id, action, features, decided_at, learnt, only_if_seen, regretted,"
          + " bought, bought_at from campaigns.example where look_at <= ? order by look_at"
          + " fetch first "
          + MOST
          + " rows only for update skip locked";

  private static final String OUTCOMES =
      "select id, clicked_at, reached_at, complained_at, exposed_at from campaigns.decision"
          + " where id = any(?)";

  private static final String LESSONS =
      "select id, action, features, decided_at, reward, times from campaigns.lesson order by id"
          + " fetch first "
          + MOST
          + " rows only";

  private static final String AT_THE_END =
      " look_at = decided_at + interval '300' day where decision_id = any(?)";

  private static final String COUNTED = "update campaigns.example set learnt = ?," + AT_THE_END;

  private static final String UNSEEN = "update campaigns.example set" + AT_THE_END;

  private static final Came NOTHING = new Came(Set.of(), Optional.empty());

  @Inject Statements statements;
  @Inject LearntRows rows;
  @Inject Clock clock;

  /** A decision of which something may have come, or nothing. */
  private record Due(
      UUID decision,
      Example counted,
      boolean wasCounted,
      boolean onlyIfSeen,
      boolean regretted,
      boolean bought,
      Optional<Instant> boughtAt) {

    /** What came of it. */
    Set<Outcome> outcomes(Came came) {
      Set<Outcome> all = new TreeSet<>(came.outcomes());
      if (regretted) {
        all.add(Outcome.REGRETTED);
      }
      if (bought && ledToPurchase(came)) {
        all.add(Outcome.BOUGHT);
      }
      return all;
    }

    /** What has to be seen led to a purchase if it was seen before. */
    private boolean ledToPurchase(Came came) {
      return !onlyIfSeen
          || boughtAt.isEmpty()
          || came.seen().filter(seen -> !seen.isAfter(boughtAt.get())).isPresent();
    }

    /** Whether there is something to learn: what was never seen says nothing. */
    boolean teaches(Came came) {
      return wasCounted || !onlyIfSeen || came.seen().isPresent() || !outcomes(came).isEmpty();
    }
  }

  /** What the log says of a decision. */
  private record Came(Set<Outcome> outcomes, Optional<Instant> seen) {}

  /** What is to be counted or taken back. */
  private record Lesson(UUID id, Example example, int times) {}

  /**
   * Learns some.
   *
   * @return whether there may be more; false as well where another node is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean learn() {
    List<Long> turn = statements.query(TURN, row -> row.getLong(1));
    if (turn.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    List<Due> due = statements.query(DUE, Lessons::due, now);
    List<Lesson> lessons = statements.query(LESSONS, Lessons::lesson);
    if (due.isEmpty() && lessons.isEmpty()) {
      return false;
    }
    List<Example> more = new ArrayList<>();
    List<Example> less = new ArrayList<>();
    lessons.forEach(one -> (one.times() > 0 ? more : less).add(one.example()));
    count(due, now, more, less);
    rows.change(more, less, turn.get(0) + 1);
    statements.change(
        "delete from campaigns.lesson where id = any(?)",
        (Object) lessons.stream().map(Lesson::id).toArray(UUID[]::new));
    return due.size() == MOST || lessons.size() == MOST;
  }

  private void count(List<Due> due, Instant now, List<Example> more, List<Example> less) {
    Map<UUID, Came> log = log(due);
    Map<Double, List<UUID>> counted = new TreeMap<>();
    List<UUID> unseen = new ArrayList<>();
    List<UUID> over = new ArrayList<>();
    for (Due one : due) {
      Came came = log.getOrDefault(one.decision(), NOTHING);
      Example before = one.counted();
      double reward = Rewards.USUAL.of(one.outcomes(came));
      boolean teaches = one.teaches(came);
      if (teaches && !(one.wasCounted() && reward == before.reward())) {
        more.add(new Example(before.action(), before.features(), reward, before.at()));
        if (one.wasCounted()) {
          less.add(before);
        }
      }
      if (!now.isBefore(before.at().plus(Examples.KEPT))) {
        over.add(one.decision());
      } else if (teaches) {
        counted.computeIfAbsent(reward, none -> new ArrayList<>()).add(one.decision());
      } else {
        unseen.add(one.decision());
      }
    }
    counted.forEach(
        (reward, some) -> statements.change(COUNTED, reward, some.toArray(UUID[]::new)));
    statements.change(UNSEEN, (Object) unseen.toArray(UUID[]::new));
    statements.change(
        "delete from campaigns.example where decision_id = any(?)",
        (Object) over.toArray(UUID[]::new));
  }

  private Map<UUID, Came> log(List<Due> due) {
    Map<UUID, Came> all = new HashMap<>();
    statements.query(
        OUTCOMES,
        row -> all.put(row.getObject(1, UUID.class), new Came(outcomes(row), instant(row, 5))),
        (Object) due.stream().map(Due::decision).toArray(UUID[]::new));
    return all;
  }

  private static Set<Outcome> outcomes(ResultSet row) throws SQLException {
    Set<Outcome> outcomes = new TreeSet<>();
    if (row.getObject(2) != null) {
      outcomes.add(Outcome.CLICKED);
    }
    if (row.getObject(3) != null) {
      outcomes.add(Outcome.BOUGHT);
    }
    if (row.getObject(4) != null) {
      outcomes.add(Outcome.REGRETTED);
    }
    return outcomes;
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getObject(1, UUID.class),
        example(row),
        row.getObject(5) != null,
        row.getBoolean(6),
        row.getBoolean(7),
        row.getBoolean(8),
        instant(row, 9));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Lesson lesson(ResultSet row) throws SQLException {
    return new Lesson(row.getObject(1, UUID.class), example(row), row.getInt(6));
  }

  private static Example example(ResultSet row) throws SQLException {
    return new Example(
        row.getString(2),
        SparseVector.parse(row.getString(3)),
        row.getDouble(5),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
