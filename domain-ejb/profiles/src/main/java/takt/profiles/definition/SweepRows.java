package takt.profiles.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Columns;
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

  /** By then no node stores anything by what was said of names before. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final int WHOLE = 100;
  private static final String OF_TURN =
      " where id in (select cast(t.i as integer) from " + Columns.table("i") + ")";

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
    TIME,
    /** What is stored under names of which the company now says something else. */
    NAMES
  }

  /**
   * A sweep that was asked for.
   *
   * @param id its key
   * @param kind what it computes
   * @param definition which definition; 0 for {@link Kind#TIME} and {@link Kind#NAMES}
   */
  public record Asked(int id, Kind kind, int definition) {}

  /**
   * A node's turn at sweeps that are equally far: profiles are read once for all of them.
   *
   * @param sweeps the sweeps, at least one, the oldest first
   * @param node who has the turn
   * @param after the last profile that was swept
   */
  public record Turn(List<Asked> sweeps, UUID node, UUID after) {

    /** Copies what it is given. */
    public Turn {
      sweeps = List.copyOf(sweeps);
    }

    /** The definitions of one kind that are swept. */
    public Set<Integer> definitions(Kind kind) {
      return sweeps.stream()
          .filter(one -> one.kind() == kind)
          .map(Asked::definition)
          .collect(Collectors.toSet());
    }

    /** Whether what is stored under names is swept. */
    public boolean names() {
      return sweeps.stream().anyMatch(one -> one.kind() == Kind.NAMES);
    }

    private Columns ids() {
      Columns ids = new Columns(1);
      sweeps.forEach(one -> ids.add(one.id()));
      return ids;
    }
  }

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

  /** Asks for a sweep of what is stored under names, in the place of one that was not done yet. */
  @Atomic
  public void askForNames() {
    statements.change("delete from profiles.sweep where kind = 'NAMES'");
    add(definitions.next(), Kind.NAMES, 0);
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

  /**
   * Takes a turn at the oldest sweep, and at those that are as far as it is, such as all that have
   * not begun; unless another node is at work.
   */
  @Atomic
  public Optional<Turn> claim(UUID node) {
    Instant now = clock.instant();
    List<Found> open =
        statements.query(
            "select id, kind, definition, place, lease_node, lease_until from profiles.sweep"
                + " where kind <> 'NAMES' or asked_at < ? order by id for update",
            SweepRows::found,
            now.minus(SETTLED));
    if (open.isEmpty() || open.get(0).taken(node, now)) {
      return Optional.empty();
    }
    UUID place = open.get(0).place();
    Turn turn =
        new Turn(
            open.stream()
                .filter(one -> one.place().equals(place) && !one.taken(node, now))
                .map(Found::asked)
                .toList(),
            node,
            place);
    statements.change(
        "update profiles.sweep set lease_node = ?, lease_until = ?" + OF_TURN,
        node,
        now.plus(LEASE),
        turn.ids());
    return Optional.of(turn);
  }

  /** A sweep as stored. */
  private record Found(Asked asked, UUID place, UUID leaseNode, OffsetDateTime leaseUntil) {

    boolean taken(UUID node, Instant now) {
      return leaseNode != null && !leaseNode.equals(node) && !leaseUntil.toInstant().isBefore(now);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new Asked(row.getInt(1), Kind.valueOf(row.getString(2)), row.getInt(3)),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, OffsetDateTime.class));
  }

  /**
   * Says how far sweeps are, in the transaction of what was swept.
   *
   * @return the turn as it goes on, with the sweeps that are still asked for and this node's; empty
   *     if there are none
   */
  public Optional<Turn> advance(Turn turn, UUID last, int profiles) {
    statements.change(
        "update profiles.sweep set place = ?, swept = swept + ?, lease_until = ?"
            + OF_TURN
            + " and lease_node = ?",
        last,
        profiles,
        clock.instant().plus(LEASE),
        turn.ids(),
        turn.node());
    Set<Integer> left =
        Set.copyOf(
            statements.query(
                "select id from profiles.sweep where lease_node = ? and place = ?",
                row -> row.getInt(1),
                turn.node(),
                last));
    List<Asked> rest = turn.sweeps().stream().filter(one -> left.contains(one.id())).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Turn(rest, turn.node(), last));
  }

  /** Ends sweeps that have come to the end. */
  @Atomic
  public void finish(Turn turn) {
    statements.change(
        "delete from profiles.sweep" + OF_TURN + " and lease_node = ?", turn.ids(), turn.node());
  }

  /** Gives a turn back, for a node that stops. */
  @Atomic
  public void release(Turn turn) {
    statements.change(
        "update profiles.sweep set lease_node = null" + OF_TURN + " and lease_node = ?",
        turn.ids(),
        turn.node());
  }

  /**
   * The traits and counters that a sweep is still to compute for these profiles, by key. The caller
   * holds the profiles' locks, as a sweep does that reaches them.
   */
  public Map<ProfileId, Set<Integer>> waiting(Collection<ProfileId> profiles) {
    Map<ProfileId, Set<Integer>> waiting = new HashMap<>();
    statements.query(
        "select p.id, s.definition from profiles.sweep s join profiles.profile p on p.id > s.place"
            + " where s.kind = 'TRAIT' and p.id = any(?)",
        row ->
            waiting
                .computeIfAbsent(
                    new ProfileId(row.getObject(1, UUID.class)), any -> new HashSet<>())
                .add(row.getInt(2)),
        (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
    return waiting;
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
