package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.PurchaseRhythms.Learning;
import takt.profiles.PurchaseRhythms.State;
import takt.profiles.store.Upsert;

/**
 * Which purposes are learnt, and whose turn it is (rule F15.4). Every change is one statement that
 * names the state it expects, so that nodes never overwrite each other.
 */
@ApplicationScoped
class Learnings {

  /** Renewed with every chunk of persons. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int MOST_ATTEMPTS = 3;
  private static final String MINE = " where purpose = ? and lease_node = ? and state = 'LEARNING'";

  private static final Upsert ASKED =
      Upsert.into("rhythm_learning", "purpose")
          .column("purpose", "varchar")
          .column("state", "varchar")
          .column("asked_at", "timestamp(6) with time zone")
          .column("persons", "bigint")
          .column("attempts", "integer")
          .set("state = n.state, asked_at = n.asked_at, attempts = 0")
          .onlyIf("a.state in ('LEARNT', 'FAILED')");

  private static final String CLAIM =
      "update profiles.rhythm_learning set state = 'LEARNING', lease_node = ?, lease_until = ?,"
          + " attempts = attempts + 1 where purpose = ? and (state = 'WAITING'"
          + " or (state = 'LEARNING' and lease_until < ?))";

  @Inject Statements statements;
  @Inject Clock clock;

  /** Asks for purposes to be learnt, unless they wait or are at work. */
  @Atomic
  public void ask(List<PurposeCode> purposes) {
    Columns rows = new Columns(5);
    purposes.forEach(one -> rows.add(one, State.WAITING, clock.instant(), 0, 0));
    ASKED.write(statements, rows);
  }

  /** Those of these purposes that were not asked for within a day. */
  List<PurposeCode> due(List<PurposeCode> purposes) {
    List<PurposeCode> fresh =
        statements.query(
            "select purpose from profiles.rhythm_learning where asked_at > ?",
            row -> new PurposeCode(row.getString(1)),
            clock.instant().minus(A_DAY));
    return purposes.stream().filter(one -> !fresh.contains(one)).toList();
  }

  Optional<Learning> find(PurposeCode purpose) {
    return statements
        .query(
            "select purpose, state, asked_at, learnt_at, persons from profiles.rhythm_learning"
                + " where purpose = ?",
            Learnings::read,
            purpose.value())
        .stream()
        .findFirst();
  }

  private static Learning read(ResultSet row) throws SQLException {
    return new Learning(
        new PurposeCode(row.getString(1)),
        State.valueOf(row.getString(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getLong(5));
  }

  /** Takes a turn at what was asked for first and no node works on. */
  @Atomic
  public Optional<Lease> claim(UUID node) {
    Instant now = clock.instant();
    statements.change(
        "update profiles.rhythm_learning set state = 'FAILED', lease_node = null, lease_until ="
            + " null where state = 'LEARNING' and attempts >= ? and lease_until < ?",
        MOST_ATTEMPTS,
        now);
    return statements
        .query(
            "select purpose from profiles.rhythm_learning where state = 'WAITING' or (state ="
                + " 'LEARNING' and lease_until < ?) order by asked_at, purpose fetch first 1 rows"
                + " only",
            row -> row.getString(1),
            now)
        .stream()
        .filter(one -> statements.change(CLAIM, node, now.plus(LEASE), one, now) == 1)
        .map(one -> new Lease(new PurposeCode(one), node))
        .findFirst();
  }

  /**
   * Renews a turn.
   *
   * @throws LeaseLost if another node has taken over
   */
  void renew(Lease lease) {
    mine(
        statements.change(
            "update profiles.rhythm_learning set lease_until = ?" + MINE,
            clock.instant().plus(LEASE),
            lease.purpose().value(),
            lease.node()));
  }

  /**
   * Ends a turn, in the transaction that stores what was learnt.
   *
   * @throws LeaseLost if another node has taken over
   */
  void finish(Lease lease, long persons) {
    mine(
        statements.change(
            "update profiles.rhythm_learning set state = 'LEARNT', learnt_at = ?, persons = ?,"
                + " lease_node = null, lease_until = null"
                + MINE,
            clock.instant(),
            persons,
            lease.purpose().value(),
            lease.node()));
  }

  /** Gives the turn back, for a node that stops: another begins anew at once. */
  @Atomic
  public void release(Lease lease) {
    statements.change(
        "update profiles.rhythm_learning set state = 'WAITING', attempts = 0, lease_node = null,"
            + " lease_until = null"
            + MINE,
        lease.purpose().value(),
        lease.node());
  }

  private static void mine(int changed) {
    if (changed == 0) {
      throw new LeaseLost();
    }
  }
}
