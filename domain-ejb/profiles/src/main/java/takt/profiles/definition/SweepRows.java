package takt.profiles.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.Progress;

/**
 * Sweeps over all profiles that are asked for, the oldest first. Every change is one statement that
 * names the state it expects, so that nodes never overwrite each other.
 */
@ApplicationScoped
public class SweepRows {

  /** Longer than a chunk takes. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int WHOLE = 100;
  private static final String OPEN =
      "select id, kind, definition, place, swept from profiles.sweep";

  @Inject Statements statements;
  @Inject DefinitionRows definitions;
  @Inject Clock clock;

  /** What a sweep computes for everybody. */
  public enum Kind {
    /** A trait or counter. */
    TRAIT,
    /** A segment. */
    SEGMENT,
    /** What time alone changes, and what is left of what is no longer defined. */
    TIME
  }

  /**
   * A node's turn at a sweep.
   *
   * @param id the sweep
   * @param kind what it computes
   * @param definition which definition; 0 for {@link Kind#TIME}
   * @param node who has the turn
   * @param after the last profile that it has swept
   */
  public record Turn(int id, Kind kind, int definition, UUID node, UUID after) {}

  /** Asks for a sweep, in the place of one of the same definition. */
  void ask(Kind kind, int definition) {
    remove(definition);
    add(definitions.next(), kind, definition);
  }

  /** Asks for a sweep of what time changes, once a day, whichever node asks first. */
  @Atomic
  public void askForDay(LocalDate today) {
    int day = (int) today.toEpochDay();
    if (statements.change(
            "update profiles.definition_stamp set swept_day = ? where swept_day < ?", day, day)
        == 1) {
      statements.change("delete from profiles.sweep where kind = 'TIME'");
      add(definitions.next(), Kind.TIME, 0);
    }
  }

  private void add(int id, Kind kind, int definition) {
    statements.change(
        "insert into profiles.sweep (id, kind, definition, asked_at, place, swept) values (?, ?,"
            + " ?, ?, ?, 0)",
        id,
        kind.name(),
        definition,
        clock.instant(),
        new UUID(0, 0));
  }

  void remove(int definition) {
    statements.change("delete from profiles.sweep where definition = ?", definition);
  }

  /** Takes a turn at the oldest sweep, unless another node is at work. */
  @Atomic
  public Optional<Turn> claim(UUID node) {
    Instant now = clock.instant();
    Optional<Turn> oldest =
        statements
            .query(OPEN + " order by id fetch first 1 rows only", row -> turn(row, node))
            .stream()
            .findFirst();
    return oldest.filter(
        turn ->
            statements.change(
                    "update profiles.sweep set lease_node = ?, lease_until = ? where id = ? and"
                        + " (lease_node is null or lease_node = ? or lease_until < ?)",
                    node,
                    now.plus(LEASE),
                    turn.id(),
                    node,
                    now)
                == 1);
  }

  private static Turn turn(ResultSet row, UUID node) throws SQLException {
    return new Turn(
        row.getInt(1),
        Kind.valueOf(row.getString(2)),
        row.getInt(3),
        node,
        row.getObject(4, UUID.class));
  }

  /**
   * Says how far a sweep is, in the transaction of what was swept.
   *
   * @return whether the turn is still this node's
   */
  public boolean advance(Turn turn, UUID last, int profiles) {
    return statements.change(
            "update profiles.sweep set place = ?, swept = swept + ?, lease_until = ?"
                + " where id = ? and lease_node = ?",
            last,
            profiles,
            clock.instant().plus(LEASE),
            turn.id(),
            turn.node())
        == 1;
  }

  /** Ends a sweep that has come to the end. */
  @Atomic
  public void finish(Turn turn) {
    statements.change(
        "delete from profiles.sweep where id = ? and lease_node = ?", turn.id(), turn.node());
  }

  /** Gives a turn back, for a node that stops. */
  @Atomic
  public void release(Turn turn) {
    statements.change(
        "update profiles.sweep set lease_node = null where id = ? and lease_node = ?",
        turn.id(),
        turn.node());
  }

  /** How far a definition is computed. */
  public Progress progress(int definition) {
    List<Long> swept =
        statements.query(
            "select swept from profiles.sweep where definition = ?",
            row -> row.getLong(1),
            definition);
    if (swept.isEmpty()) {
      return Progress.DONE;
    }
    if (swept.get(0) == 0) {
      return new Progress(false, OptionalInt.empty());
    }
    long all =
        statements.query("select count(*) from profiles.profile", row -> row.getLong(1)).get(0);
    return new Progress(
        false, OptionalInt.of((int) Math.min(WHOLE - 1, WHOLE * swept.get(0) / Math.max(1, all))));
  }
}
