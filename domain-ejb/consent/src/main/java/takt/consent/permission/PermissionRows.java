package takt.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;

/**
 * The rows of permissions: one per profile, the lock that everything about a person begins with.
 */
@ApplicationScoped
public class PermissionRows {

  private static final int MOST_HOPS = 64;
  private static final String COLUMNS =
      "select profile_id, states, last_number, last_seal, merged_into from consent.permission";
  private static final String OPEN =
      "insert into consent.permission (profile_id, states, last_number, last_seal, updated_at)"
          + " select fresh.id, '', 0, '', ?2 from unnest(?1) as fresh(id)";
  private static final String OPEN_H2 =
      OPEN
          + " where not exists"
          + " (select 1 from consent.permission known where known.profile_id = fresh.id)";
  private static final String OPEN_POSTGRESQL = OPEN + " on conflict do nothing";

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject Database database;
  @Inject EmbeddedTurns turns;
  @Inject Clock clock;

  /** Begins rows, in one statement and in the order of their keys; those there are stay. */
  public void open(Collection<ProfileId> profiles) {
    UUID[] keys = profiles.stream().distinct().sorted().map(ProfileId::value).toArray(UUID[]::new);
    if (keys.length == 0) {
      return;
    }
    statement(kind() == Database.Kind.H2 ? OPEN_H2 : OPEN_POSTGRESQL)
        .setParameter(1, keys)
        .setParameter(2, clock.instant())
        .executeUpdate();
  }

  /**
   * Locks a row and reads it, in one statement (rule C3.3).
   *
   * @throws UnknownProfile if there is none
   */
  public PermissionRow lock(ProfileId profile) {
    takeTurns(List.of(profile));
    return one(profile, " where profile_id = ?1 for update")
        .orElseThrow(() -> new UnknownProfile(profile));
  }

  /**
   * Locks a row and reads it, in one statement, if it has a yes to one of these purposes on record;
   * otherwise it is not locked. The database looks again at a row that it had to wait for.
   */
  public Optional<PermissionRow> lockIfGiven(ProfileId profile, Collection<PurposeCode> codes) {
    List<String> yes = codes.stream().flatMap(code -> States.given(code).stream()).toList();
    String given =
        IntStream.range(0, yes.size())
            .mapToObj(index -> "';' || states like ?" + (index + 2))
            .collect(Collectors.joining(" or "));
    Query query = query(" where profile_id = ?1 and (" + given + ") for update");
    query.setParameter(1, profile.value());
    for (int index = 0; index < yes.size(); index++) {
      query.setParameter(index + 2, "%;" + yes.get(index) + "%");
    }
    return rows(query).stream().findFirst();
  }

  /**
   * Locks the row of the person's living profile: this one, or the one that has absorbed it.
   *
   * @throws UnknownProfile if there is none
   */
  public PermissionRow lockLiving(ProfileId profile) {
    PermissionRow row = lock(profile);
    for (int hops = 0; row.mergedInto().isPresent(); hops++) {
      if (hops == MOST_HOPS) {
        throw new IllegalStateException("Too many profiles absorbed each other");
      }
      row = lock(row.mergedInto().get());
    }
    return row;
  }

  /** Locks those of these rows that exist, in the order of their keys (rule C3.4). */
  public List<PermissionRow> lock(Collection<ProfileId> profiles) {
    UUID[] keys = profiles.stream().distinct().sorted().map(ProfileId::value).toArray(UUID[]::new);
    if (keys.length == 0) {
      return List.of();
    }
    takeTurns(profiles);
    Query query =
        query(" where profile_id = any(?1) order by profile_id for update").setParameter(1, keys);
    return rows(query);
  }

  private void takeTurns(Collection<ProfileId> profiles) {
    if (kind() == Database.Kind.H2) {
      turns.take(profiles);
    }
  }

  /** Reads a row without locking it. */
  public Optional<PermissionRow> read(ProfileId profile) {
    return one(profile, " where profile_id = ?1");
  }

  /** Stores a row that this transaction has locked. */
  public void store(PermissionRow row) {
    statement(
            "update consent.permission"
                + " set states = ?2, last_number = ?3, last_seal = ?4, updated_at = ?5,"
                + " merged_into = cast(?6 as uuid)"
                + " where profile_id = ?1")
        .setParameter(1, row.profile().value())
        .setParameter(2, row.states().text())
        .setParameter(3, row.lastNumber())
        .setParameter(4, row.lastSeal())
        .setParameter(5, clock.instant())
        .setParameter(6, row.mergedInto().map(ProfileId::toString).orElse(null))
        .executeUpdate();
  }

  private Optional<PermissionRow> one(ProfileId profile, String condition) {
    return rows(query(condition).setParameter(1, profile.value())).stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private static List<PermissionRow> rows(Query query) {
    return ((List<Object[]>) query.getResultList())
        .stream()
            .map(
                row ->
                    new PermissionRow(
                        new ProfileId((UUID) row[0]),
                        States.parse((String) row[1]),
                        (Long) row[2],
                        (String) row[3],
                        Optional.ofNullable((UUID) row[4]).map(ProfileId::new)))
            .toList();
  }

  /** A statement that touches no entity: nothing needs to be flushed before it. */
  private Query statement(String sql) {
    return entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
  }

  /** A query for rows; its columns' types are told, as H2 gives keys as bytes otherwise. */
  private Query query(String condition) {
    NativeQuery<?> query = statement(COLUMNS + condition).unwrap(NativeQuery.class);
    return query
        .addScalar("profile_id", UUID.class)
        .addScalar("states", String.class)
        .addScalar("last_number", Long.class)
        .addScalar("last_seal", String.class)
        .addScalar("merged_into", UUID.class);
  }

  private Database.Kind kind() {
    try {
      return database.kind();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database does not answer", unreachable);
    }
  }
}
