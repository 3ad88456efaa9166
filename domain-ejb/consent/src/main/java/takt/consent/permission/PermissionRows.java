package takt.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import takt.consent.ProfileLookup;
import takt.consent.Restrictions;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.platform.Reads;
import takt.platform.Statements;

/**
 * The rows of permissions: one per profile, the lock that everything about a person begins with.
 */
@ApplicationScoped
public class PermissionRows {

  private static final int MOST_HOPS = 64;
  private static final String COLUMNS =
      "select profile_id, states, last_number, last_seal, merged_into from consent.permission";
  private static final String ONE = COLUMNS + " where profile_id = ?";
  private static final String LOCK = ONE + " for update";
  private static final String LOCK_ALL =
      COLUMNS + " where profile_id = any(?) order by profile_id for update";
  private static final String OPEN =
      "insert into consent.permission (profile_id, states, last_number, last_seal, updated_at)"
          + " select fresh.id, '', 0, '', ? from unnest(?) as fresh(id)";
  private static final String OPEN_H2 =
      OPEN
          + " where not exists"
          + " (select 1 from consent.permission known where known.profile_id = fresh.id)";
  private static final String OPEN_POSTGRESQL = OPEN + " on conflict do nothing";

  @Inject Statements statements;
  @Inject EmbeddedTurns turns;
  @Inject Clock clock;

  /** Begins rows, in one statement and in the order of their keys; those there are stay. */
  public void open(Collection<ProfileId> profiles) {
    UUID[] keys = keys(profiles);
    if (keys.length > 0) {
      statements.change(embedded() ? OPEN_H2 : OPEN_POSTGRESQL, clock.instant(), keys);
    }
  }

  /**
   * Locks a row and reads it, in one statement (rule C3.3).
   *
   * @throws UnknownProfile if there is none
   */
  public PermissionRow lock(ProfileId profile) {
    return lock(profile, new Reads());
  }

  /**
   * The same, with queries that go along.
   *
   * @throws UnknownProfile if there is none
   */
  public PermissionRow lock(ProfileId profile, Reads along) {
    takeTurns(List.of(profile));
    return statements.query(along, LOCK, PermissionRows::row, profile.value()).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownProfile(profile));
  }

  /**
   * Locks the row of the person's living profile: this one, or the one that has absorbed it.
   *
   * @throws UnknownProfile if there is none, or the person was erased
   */
  public PermissionRow lockLiving(ProfileId profile) {
    return living(profile, this::lock);
  }

  /**
   * Reads the row of the person's living profile, without locking it.
   *
   * @throws UnknownProfile if there is none
   */
  public PermissionRow readLiving(ProfileId profile) {
    return living(profile, one -> read(one).orElseThrow(() -> new UnknownProfile(one)));
  }

  private static PermissionRow living(
      ProfileId profile, Function<ProfileId, PermissionRow> reading) {
    PermissionRow row = reading.apply(profile);
    for (int hops = 0; row.mergedInto().isPresent(); hops++) {
      if (hops == MOST_HOPS) {
        throw new IllegalStateException("Too many profiles absorbed each other");
      }
      if (row.isClosed()) {
        throw new UnknownProfile(profile);
      }
      row = reading.apply(row.mergedInto().get());
    }
    return row;
  }

  /** Locks those of these rows that exist, in the order of their keys (rule C3.4). */
  public List<PermissionRow> lock(Collection<ProfileId> profiles) {
    return profiles.isEmpty() ? List.of() : lock(profiles, new Reads());
  }

  /** The same, with queries that go along, also where there is nothing to lock. */
  public List<PermissionRow> lock(Collection<ProfileId> profiles, Reads along) {
    takeTurns(profiles);
    return statements.query(along, LOCK_ALL, PermissionRows::row, (Object) keys(profiles));
  }

  private static UUID[] keys(Collection<ProfileId> profiles) {
    return profiles.stream().distinct().sorted().map(ProfileId::value).toArray(UUID[]::new);
  }

  private void takeTurns(Collection<ProfileId> profiles) {
    if (embedded()) {
      turns.take(profiles);
    }
  }

  private boolean embedded() {
    return statements.kind() == Database.Kind.H2;
  }

  /** The next profiles that have rows, after this one in the order of their keys. */
  public List<ProfileId> after(ProfileId last, int most) {
    return statements.query(
        "select profile_id from consent.permission where profile_id > ? order by profile_id"
            + " fetch first ? rows only",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.value(),
        most);
  }

  /** Living profiles that are restricted: no other matter has this letter ({@link States}). */
  public Set<ProfileId> restricted(int most) {
    return Set.copyOf(
        statements.query(
            "select profile_id from consent.permission where states like ?"
                + " and merged_into is null fetch first ? rows only",
            row -> new ProfileId(row.getObject(1, UUID.class)),
            "%" + Restrictions.CODE.value() + ":A%",
            most));
  }

  /** Reads a row without locking it. */
  public Optional<PermissionRow> read(ProfileId profile) {
    return statements.query(ONE, PermissionRows::row, profile.value()).stream().findFirst();
  }

  /** Reads those of these rows that exist, without locking them. */
  public List<PermissionRow> read(Collection<ProfileId> profiles) {
    return rows(" where profile_id = any(?)", (Object) keys(profiles));
  }

  /** Finds a row, and reads it without locking it. */
  public Optional<PermissionRow> read(ProfileLookup whose) {
    return rows(" where profile_id = (" + whose.sql() + ")", whose.parameters().toArray()).stream()
        .findFirst();
  }

  /** Stores a row that this transaction has locked. */
  public void store(PermissionRow row) {
    statements.change(
        "update consent.permission set states = ?, last_number = ?, last_seal = ?,"
            + " updated_at = ?, merged_into = cast(? as uuid) where profile_id = ?",
        row.states().text(),
        row.lastNumber(),
        row.lastSeal(),
        clock.instant(),
        row.mergedInto().map(ProfileId::toString).orElse(null),
        row.profile().value());
  }

  private List<PermissionRow> rows(String condition, Object... parameters) {
    return statements.query(COLUMNS + condition, PermissionRows::row, parameters);
  }

  private static PermissionRow row(ResultSet row) throws SQLException {
    return new PermissionRow(
        new ProfileId(row.getObject(1, UUID.class)),
        States.parse(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        Optional.ofNullable(row.getObject(5, UUID.class)).map(ProfileId::new));
  }
}
