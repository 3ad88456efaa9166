package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.ImportChanged;
import takt.profiles.ImportNotOpen;
import takt.profiles.ImportRun;
import takt.profiles.Imports;
import takt.profiles.TooManyImports;
import takt.profiles.UnknownImport;

/**
 * The states of runs. Every change is one statement that names the state it expects, so that nodes
 * never overwrite each other.
 */
@ApplicationScoped
class Runs {

  static final Duration LEASE = Duration.ofSeconds(30);

  private static final int MOST_ATTEMPTS = 5;

  @Inject Statements statements;
  @Inject RunRows rows;
  @Inject Clock clock;

  @Atomic
  public StoredRun create(Kind kind, String name, String mapping) {
    long open =
        statements
            .query(
                "select count(*) from profiles.import_run where kind = ? and state in"
                    + " ('AWAITING_FILE', 'RUNNING')",
                row -> row.getLong(1),
                kind.name())
            .get(0);
    if (open >= Imports.MOST_OPEN) {
      throw new TooManyImports();
    }
    Instant now = clock.instant();
    UUID id = ProfileId.uuid(now);
    statements.change(
        "insert into profiles.import_run (id, kind, name, state, revision, mapping, read_lines,"
            + " busy_millis, attempts, created_at) values (?, ?, ?, 'AWAITING_FILE', 1, ?, 0, 0, 0,"
            + " ?)",
        id,
        kind.name(),
        name,
        mapping,
        now);
    return require(kind, id);
  }

  /** The run, if it awaits its file and the caller knows its revision. */
  @Atomic
  public StoredRun awaiting(Kind kind, UUID id, long revision) {
    StoredRun run = require(kind, id);
    if (run.state() != ImportRun.State.AWAITING_FILE) {
      throw new ImportNotOpen(run.state());
    }
    if (run.revision() != revision) {
      throw new ImportChanged(run.revision(), revision);
    }
    return run;
  }

  /**
   * Gives the run its file; of two uploads at once, one wins.
   *
   * @param digest by which the same file is known again
   */
  @Atomic
  public StoredRun start(
      Kind kind,
      UUID id,
      UUID upload,
      String digest,
      List<String> header,
      long lines,
      OptionalLong customers) {
    int changed =
        statements.change(
            "update profiles.import_run set state = 'RUNNING', revision = revision + 1, upload = ?,"
                + " digest = ?, header = ?, file_lines = ?, customers = ? where id = ? and state ="
                + " 'AWAITING_FILE'",
            upload,
            digest,
            Csv.line(header),
            lines,
            customers.isPresent() ? customers.getAsLong() : null,
            id);
    StoredRun run = require(kind, id);
    if (changed == 0) {
      throw new ImportNotOpen(run.state());
    }
    return run;
  }

  /** Lets a run be taken over at once. */
  @Atomic
  public StoredRun restart(Kind kind, UUID id) {
    require(kind, id);
    int changed =
        statements.change(
            "update profiles.import_run set state = 'RUNNING', revision = revision + 1, attempts ="
                + " 0, lease_node = null, lease_until = null, ended_at = null where id = ? and"
                + " state in ('RUNNING', 'FAILED')",
            id);
    StoredRun run = require(kind, id);
    if (changed == 0) {
      throw new ImportNotOpen(run.state());
    }
    return run;
  }

  /** Takes a turn at the oldest run that no node works on (rule F4.4). */
  @Atomic
  public Optional<Lease> claim(UUID node) {
    Instant now = clock.instant();
    statements.change(
        "update profiles.import_run set state = 'FAILED', revision = revision + 1, lease_node ="
            + " null, ended_at = ? where state = 'RUNNING' and attempts >= ? and lease_until < ?",
        now,
        MOST_ATTEMPTS,
        now);
    Optional<UUID> free =
        statements
            .query(
                "select id from profiles.import_run where state = 'RUNNING' and (lease_until is"
                    + " null or lease_until < ?) order by created_at limit 1",
                row -> row.getObject(1, UUID.class),
                now)
            .stream()
            .findFirst();
    return free.filter(id -> take(id, node, now)).map(id -> rows.lease(id, node));
  }

  private boolean take(UUID id, UUID node, Instant now) {
    return statements.change(
            "update profiles.import_run set lease_node = ?, lease_until = ?, attempts = attempts +"
                + " 1 where id = ? and state = 'RUNNING' and (lease_until is null or lease_until <"
                + " ?)",
            node,
            now.plus(LEASE),
            id,
            now)
        == 1;
  }

  /**
   * Moves the checkpoint and renews the turn, in the transaction of the chunk (rule F4.2).
   *
   * @throws LeaseLost if another node has taken over
   */
  @Atomic
  public void advance(Lease lease, long from, int lines, long millis) {
    int changed =
        statements.change(
            "update profiles.import_run set read_lines = read_lines + ?, busy_millis = busy_millis"
                + " + ?, attempts = 0, lease_until = ? where id = ? and lease_node = ? and state ="
                + " 'RUNNING' and read_lines = ?",
            lines,
            millis,
            clock.instant().plus(LEASE),
            lease.run(),
            lease.node(),
            from);
    if (changed == 0) {
      throw new LeaseLost();
    }
  }

  /** Ends the run, and deletes its file. */
  @Atomic
  public void finish(Lease lease) {
    int changed =
        statements.change(
            "update profiles.import_run set state = 'DONE', revision = revision + 1, lease_node ="
                + " null, lease_until = null, ended_at = ? where id = ? and lease_node = ? and"
                + " state = 'RUNNING'",
            clock.instant(),
            lease.run(),
            lease.node());
    if (changed == 0) {
      throw new LeaseLost();
    }
    statements.change("delete from profiles.import_part where run_id = ?", lease.run());
  }

  /** Gives the turn back, for a node that stops. */
  @Atomic
  public void release(Lease lease) {
    statements.change(
        "update profiles.import_run set attempts = 0, lease_node = null, lease_until = null where"
            + " id = ? and lease_node = ?",
        lease.run(),
        lease.node());
  }

  private StoredRun require(Kind kind, UUID id) {
    return rows.find(kind, id).orElseThrow(() -> new UnknownImport(id));
  }
}
