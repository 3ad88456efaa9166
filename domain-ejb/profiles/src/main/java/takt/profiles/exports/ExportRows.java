package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.DataMapping;
import takt.profiles.Export;
import takt.profiles.ExportNotReady;
import takt.profiles.ExportOrder;
import takt.profiles.Exports;
import takt.profiles.TooManyExports;
import takt.profiles.UnknownExport;

/**
 * The states of exports. Every change is one statement that names the state it expects, so that
 * nodes never overwrite each other.
 */
@ApplicationScoped
class ExportRows {

  static final Duration LEASE = Duration.ofSeconds(30);

  private static final int MOST_ATTEMPTS = 5;
  private static final Duration KEPT = Duration.ofDays(3 * 366L);

  private static final String ORDER = "kind, format, purpose, since, until_at, segment, recipient";
  private static final String EXPORT =
      "select "
          + ORDER
          + ", id, ordered_by, reason, state, looked, persons, file_lines, created_at, ended_at"
          + " from profiles.export_run ";

  @Inject Statements statements;
  @Inject Clock clock;

  @Atomic
  public Export add(ExportOrder order, String by, String reason) {
    long open =
        statements
            .query(
                "select count(*) from profiles.export_run where state = 'RUNNING'",
                row -> row.getLong(1))
            .get(0);
    if (open >= Exports.MOST_OPEN) {
      throw new TooManyExports();
    }
    Instant now = clock.instant();
    UUID id = ProfileId.uuid(now);
    statements.change(
        "insert into profiles.export_run ("
            + ORDER
            + ", id, ordered_by, reason, state, looked, persons, file_lines, names, attempts,"
            + " created_at) values (?, ?, ?, cast(? as timestamp(6) with time zone),"
            + " cast(? as timestamp(6) with time zone), cast(? as varchar), cast(? as uuid), ?, ?, ?,"
            + " 'RUNNING', 0, 0, 0, '[]', 0, ?)",
        order.kind().name(),
        order.format().name(),
        order.purpose().value(),
        order.from().orElse(null),
        order.until().orElse(null),
        order.segment().orElse(null),
        order.recipient().orElse(null),
        id,
        by,
        reason,
        now);
    return require(id);
  }

  @Atomic
  public Optional<Export> find(UUID id) {
    return statements.query(EXPORT + "where id = ?", ExportRows::export, id).stream().findFirst();
  }

  @Atomic
  public List<Export> list(Optional<UUID> after, int limit) {
    String newestFirst = "order by created_at desc, id desc limit ?";
    return after.isEmpty()
        ? statements.query(EXPORT + newestFirst, ExportRows::export, limit)
        : statements.query(
            EXPORT
                + "where (created_at, id) < (select a.created_at, a.id from profiles.export_run a"
                + " where a.id = ?) "
                + newestFirst,
            ExportRows::export,
            after.get(),
            limit);
  }

  /** The names of attributes that were found when it was counted, in their order. */
  @Atomic
  public List<String> names(UUID id) {
    return List.copyOf(
        statements
            .query(
                "select names from profiles.export_run where id = ?",
                row -> names(row.getString(1)),
                id)
            .get(0));
  }

  /** Lets an export be counted from the beginning, at once. */
  @Atomic
  public Export restart(UUID id) {
    Export export = require(id);
    int changed =
        statements.change(
            "update profiles.export_run set state = 'RUNNING', attempts = 0, looked = 0, persons ="
                + " 0, file_lines = 0, last_profile = null, names = '[]', lease_node = null,"
                + " lease_until = null, ended_at = null where id = ? and state in ('RUNNING',"
                + " 'FAILED')",
            id);
    if (changed == 0) {
      throw new ExportNotReady(export.state());
    }
    return require(id);
  }

  /** Takes a turn at the oldest export that no node counts (rule F14.3). */
  @Atomic
  public Optional<Lease> claim(UUID node) {
    Instant now = clock.instant();
    statements.change(
        "update profiles.export_run set state = 'FAILED', lease_node = null, last_profile = null,"
            + " ended_at = ? where state = 'RUNNING' and attempts >= ? and lease_until < ?",
        now,
        MOST_ATTEMPTS,
        now);
    Optional<UUID> free =
        statements
            .query(
                "select id from profiles.export_run where state = 'RUNNING' and (lease_until is"
                    + " null or lease_until < ?) order by created_at limit 1",
                row -> row.getObject(1, UUID.class),
                now)
            .stream()
            .findFirst();
    return free.filter(id -> take(id, node, now)).map(id -> lease(id, node));
  }

  private boolean take(UUID id, UUID node, Instant now) {
    return statements.change(
            "update profiles.export_run set lease_node = ?, lease_until = ?, attempts = attempts +"
                + " 1 where id = ? and state = 'RUNNING' and (lease_until is null or lease_until <"
                + " ?)",
            node,
            now.plus(LEASE),
            id,
            now)
        == 1;
  }

  private Lease lease(UUID id, UUID node) {
    return statements
        .query(
            "select "
                + ORDER
                + ", created_at, last_profile, names from profiles.export_run where id = ?",
            row ->
                new Lease(
                    id,
                    node,
                    order(row),
                    instant(row, 8).orElseThrow(),
                    Optional.ofNullable(row.getObject(9, UUID.class)),
                    names(row.getString(10))),
            id)
        .get(0);
  }

  /**
   * Moves the checkpoint and renews the turn, in the transaction of the chunk (rule F14.3).
   *
   * @throws LeaseLost if another node has taken over
   */
  void advance(Lease lease, Counted counted) {
    int changed =
        statements.change(
            "update profiles.export_run set last_profile = ?, looked = looked + ?, persons ="
                + " persons + ?, file_lines = file_lines + ?, names = ?, attempts = 0, lease_until"
                + " = ? where id = ? and lease_node = ? and state = 'RUNNING' and"
                + " coalesce(last_profile, id) = ?",
            counted.last(),
            counted.looked(),
            counted.persons(),
            counted.lines(),
            text(counted.names()),
            clock.instant().plus(LEASE),
            lease.export(),
            lease.node(),
            lease.last().orElse(lease.export()));
    if (changed == 0) {
      throw new LeaseLost();
    }
  }

  /** Ends the counting: nothing that names a profile is left. */
  @Atomic
  public void finish(Lease lease) {
    int changed =
        statements.change(
            "update profiles.export_run set state = 'DONE', last_profile = null, lease_node = null,"
                + " lease_until = null, ended_at = ? where id = ? and lease_node = ? and state ="
                + " 'RUNNING'",
            clock.instant(),
            lease.export(),
            lease.node());
    if (changed == 0) {
      throw new LeaseLost();
    }
  }

  /** Gives the turn back, for a node that stops. */
  @Atomic
  public void release(Lease lease) {
    statements.change(
        "update profiles.export_run set attempts = 0, lease_node = null, lease_until = null where"
            + " id = ? and lease_node = ?",
        lease.export(),
        lease.node());
  }

  /** Lets exports expire, and forgets them after as long as looks are kept. */
  @Atomic
  public void expire() {
    Instant now = clock.instant();
    statements.change(
        "update profiles.export_run set state = 'EXPIRED', names = '[]' where state in ('DONE',"
            + " 'FAILED') and ended_at < ?",
        now.minus(Duration.ofDays(Exports.DAYS)));
    statements.change("delete from profiles.export_run where ended_at < ?", now.minus(KEPT));
  }

  private Export require(UUID id) {
    return find(id).orElseThrow(() -> new UnknownExport(id));
  }

  private static ExportOrder order(ResultSet row) throws SQLException {
    return new ExportOrder(
        DataMapping.Kind.valueOf(row.getString(1)),
        DataMapping.Format.valueOf(row.getString(2)),
        new PurposeCode(row.getString(3)),
        instant(row, 4),
        instant(row, 5),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getObject(7, UUID.class)));
  }

  private static Export export(ResultSet row) throws SQLException {
    return new Export(
        row.getObject(8, UUID.class),
        order(row),
        row.getString(9),
        row.getString(10),
        Export.State.valueOf(row.getString(11)),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        instant(row, 15).orElseThrow(),
        instant(row, 16));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Set<String> names(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      Set<String> names = new TreeSet<>();
      reader.readArray().getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
      return names;
    }
  }

  private static String text(Set<String> names) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    names.forEach(json::add);
    return json.build().toString();
  }
}
