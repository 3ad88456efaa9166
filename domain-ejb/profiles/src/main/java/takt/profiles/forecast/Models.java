package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.ForecastFit;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastTraining;
import takt.profiles.Forecasts;
import takt.profiles.TooManyTrainings;
import takt.profiles.TrainingRefusal;

/**
 * The states of trainings. Every change is one statement that names the state it expects, so that
 * nodes never overwrite each other.
 */
@ApplicationScoped
class Models {

  /** Longer than a fit takes, during which the turn is not renewed. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final int MOST_ATTEMPTS = 3;
  private static final String MINE = " where id = ? and lease_node = ? and state = 'RUNNING'";

  @Inject Statements statements;
  @Inject ModelRows rows;
  @Inject Clock clock;

  /** Adds a training that waits for a node, and deletes the versions that are too old to keep. */
  @Atomic
  public ForecastModel create(ForecastTraining training) {
    if (count("select count(*) from profiles.forecast_model where state in ('WAITING', 'RUNNING')")
        >= Forecasts.MOST_OPEN) {
      throw new TooManyTrainings();
    }
    String purpose = training.purpose().value();
    String kind = training.kind().name();
    int version =
        1
            + count(
                "select coalesce(max(version), 0) from profiles.forecast_model where purpose = ?"
                    + " and kind = ?",
                purpose,
                kind);
    Instant now = clock.instant();
    UUID id = ProfileId.uuid(now);
    statements.change(
        "insert into profiles.forecast_model (id, kind, purpose, version, state, training,"
            + " read_persons, refusals, attempts, asked_at) values (?, ?, ?, ?, 'WAITING', ?, 0,"
            + " '[]', 0, ?)",
        id,
        kind,
        purpose,
        version,
        ModelText.write(training),
        now);
    statements.change(
        "delete from profiles.forecast_model where purpose = ? and kind = ? and version <= ?"
            + " and state not in ('WAITING', 'RUNNING') and version < (select"
            + " coalesce(max(k.version), 0) from profiles.forecast_model k where k.purpose = ? and"
            + " k.kind = ? and k.state = 'READY')",
        purpose,
        kind,
        version - Forecasts.MOST_KEPT,
        purpose,
        kind);
    return rows.find(id).orElseThrow();
  }

  private int count(String sql, Object... parameters) {
    return statements.query(sql, row -> row.getInt(1), parameters).get(0);
  }

  /** Takes a turn at the oldest training that no node works on. */
  @Atomic
  public Optional<Lease> claim(UUID node) {
    Instant now = clock.instant();
    statements.change(
        "update profiles.forecast_model set state = 'FAILED', lease_node = null, ended_at = ?"
            + " where state = 'RUNNING' and attempts >= ? and lease_until < ?",
        now,
        MOST_ATTEMPTS,
        now);
    Optional<UUID> free =
        statements
            .query(
                "select id from profiles.forecast_model where state = 'WAITING' or (state ="
                    + " 'RUNNING' and lease_until < ?) order by asked_at fetch first 1 rows only",
                row -> row.getObject(1, UUID.class),
                now)
            .stream()
            .findFirst();
    return free.filter(id -> take(id, node, now))
        .map(id -> new Lease(id, node, rows.find(id).orElseThrow().training()));
  }

  private boolean take(UUID id, UUID node, Instant now) {
    return statements.change(
            "update profiles.forecast_model set state = 'RUNNING', read_persons = 0, lease_node ="
                + " ?, lease_until = ?, attempts = attempts + 1 where id = ? and (state = 'WAITING'"
                + " or (state = 'RUNNING' and lease_until < ?))",
            node,
            now.plus(LEASE),
            id,
            now)
        == 1;
  }

  /**
   * Says that so many more persons were read, and renews the turn.
   *
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public void advance(Lease lease, int persons) {
    mine(
        statements.change(
            "update profiles.forecast_model set read_persons = read_persons + ?, lease_until = ?"
                + MINE,
            persons,
            clock.instant().plus(LEASE),
            lease.model(),
            lease.node()));
  }

  /** Ends the training with a model. */
  @Atomic
  public void finish(Lease lease, ForecastFit fit) {
    mine(
        statements.change(
            "update profiles.forecast_model set state = 'READY', fit = ?, lease_node = null,"
                + " lease_until = null, ended_at = ?"
                + MINE,
            ModelText.write(fit),
            clock.instant(),
            lease.model(),
            lease.node()));
  }

  /** Ends the training without one. */
  @Atomic
  public void refuse(Lease lease, List<TrainingRefusal> reasons) {
    mine(
        statements.change(
            "update profiles.forecast_model set state = 'REFUSED', refusals = ?, lease_node ="
                + " null, lease_until = null, ended_at = ?"
                + MINE,
            ModelText.write(reasons),
            clock.instant(),
            lease.model(),
            lease.node()));
  }

  /** Gives the turn back, for a node that stops: another begins anew at once. */
  @Atomic
  public void release(Lease lease) {
    statements.change(
        "update profiles.forecast_model set state = 'WAITING', attempts = 0, lease_node = null,"
            + " lease_until = null"
            + MINE,
        lease.model(),
        lease.node());
  }

  private static void mine(int changed) {
    if (changed == 0) {
      throw new LeaseLost();
    }
  }
}
