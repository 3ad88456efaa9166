package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.Erasure;
import takt.profiles.ErasureCertificate;
import takt.profiles.ErasureDemand;

/** The rows of erasures; one that is done leads to nobody. */
@ApplicationScoped
class ErasureRows {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 8;

  private static final String COLUMNS =
      "select id, asked_by, asked_at, tries, done_at, done, kept, public_key, signature"
          + " from profiles.erasure";

  @Inject Statements statements;

  /** An erasure that is not done yet. */
  record Open(UUID id, Instant askedAt, ErasureDemand demand, int tries) {}

  /** Adds one that is about to be done, or to be tried again. */
  void add(UUID id, ErasureDemand demand, Instant at, String error) {
    statements.change(
        "insert into profiles.erasure (id, request_hash, fingerprint, state, asked_by, asked_at,"
            + " reason, keeping, profile_id, tries, next_try_at, last_error)"
            + " values (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, cast(? as varchar))",
        id,
        demand.request().map(ErasureDemand.Request::hash).orElse(null),
        demand.request().map(ErasureDemand.Request::fingerprint).orElse(null),
        demand.askedBy().name(),
        at,
        demand.reason(),
        ErasureText.reasons(demand.keep()),
        demand.profile().value(),
        error == null ? 0 : 1,
        at.plus(FIRST_WAIT),
        error);
  }

  /** Ends one; nothing leads to its person from then on. */
  void done(ErasureCertificate certificate) {
    statements.change(
        "update profiles.erasure set state = 'DONE', keeping = '', profile_id = null,"
            + " next_try_at = null, last_error = null, done_at = ?, done = ?, kept = ?,"
            + " public_key = ?, signature = ? where id = ?",
        certificate.at(),
        ErasureText.effects(certificate.done()),
        ErasureText.kept(certificate.kept()),
        certificate.publicKey(),
        certificate.signature(),
        certificate.id());
  }

  Optional<Erasure> find(UUID id) {
    return first(COLUMNS + " where id = ?", id);
  }

  /** The one that a request led to, with the fingerprint of its demand. */
  Optional<String> fingerprint(String requestHash) {
    return statements
        .query(
            "select fingerprint from profiles.erasure where request_hash = ?",
            row -> row.getString(1),
            requestHash)
        .stream()
        .findFirst();
  }

  Optional<Erasure> repeated(String requestHash) {
    return first(COLUMNS + " where request_hash = ?", requestHash);
  }

  /** The one that is owed to one of these profiles. */
  Optional<Erasure> owed(Person person) {
    return first(COLUMNS + " where state = 'OPEN' and profile_id = any(?)", (Object) person.keys());
  }

  List<Erasure> list(Optional<UUID> before, int limit) {
    return before.isPresent()
        ? statements.query(
            COLUMNS + " where id < ? order by id desc fetch first ? rows only",
            ErasureRows::erasure,
            before.get(),
            limit)
        : statements.query(
            COLUMNS + " order by id desc fetch first ? rows only", ErasureRows::erasure, limit);
  }

  long open() {
    return statements
        .query("select count(*) from profiles.erasure where state = 'OPEN'", row -> row.getLong(1))
        .get(0);
  }

  /** Claims those that are due, by moving their next try; several nodes share the work. */
  List<UUID> claim(Instant dueBy, Instant until, int most) {
    List<UUID> due =
        statements.query(
            "select id from profiles.erasure where state = 'OPEN' and next_try_at <= ?"
                + " order by next_try_at fetch first ? rows only for update skip locked",
            row -> row.getObject(1, UUID.class),
            dueBy,
            most);
    if (!due.isEmpty()) {
      statements.change(
          "update profiles.erasure set next_try_at = ? where id = any(?)",
          until,
          (Object) due.toArray(UUID[]::new));
    }
    return due;
  }

  Optional<Open> owed(UUID id) {
    return statements
        .query(
            "select asked_at, profile_id, asked_by, reason, keeping, tries from profiles.erasure"
                + " where id = ? and state = 'OPEN'",
            row ->
                new Open(
                    id,
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    new ErasureDemand(
                        new ProfileId(row.getObject(2, UUID.class)),
                        Erasure.AskedBy.valueOf(row.getString(3)),
                        row.getString(4),
                        ErasureText.reasons(row.getString(5)),
                        Optional.empty()),
                    row.getInt(6)),
            id)
        .stream()
        .findFirst();
  }

  /** Notes a failure; each doubles the wait for the next try. */
  void failed(Open open, Instant at, String error) {
    statements.change(
        "update profiles.erasure set tries = tries + 1, next_try_at = ?, last_error = ?"
            + " where id = ? and state = 'OPEN'",
        at.plus(FIRST_WAIT.multipliedBy(1L << Math.min(open.tries(), MOST_DOUBLINGS))),
        error,
        open.id());
  }

  private Optional<Erasure> first(String sql, Object... parameters) {
    return statements.query(sql, ErasureRows::erasure, parameters).stream().findFirst();
  }

  private static Erasure erasure(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    Erasure.AskedBy askedBy = Erasure.AskedBy.valueOf(row.getString(2));
    Instant askedAt = row.getObject(3, OffsetDateTime.class).toInstant();
    OffsetDateTime done = row.getObject(5, OffsetDateTime.class);
    Optional<ErasureCertificate> certificate =
        done == null
            ? Optional.empty()
            : Optional.of(
                new ErasureCertificate(
                    id,
                    askedBy,
                    askedAt,
                    done.toInstant(),
                    ErasureText.effects(row.getString(6)),
                    ErasureText.kept(row.getString(7)),
                    row.getString(8),
                    row.getString(9)));
    return new Erasure(id, askedBy, askedAt, row.getInt(4), certificate);
  }
}
