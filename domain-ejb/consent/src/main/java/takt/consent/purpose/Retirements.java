package takt.consent.purpose;

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
import takt.consent.Purposes;
import takt.consent.Retirement;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;

/** Which purposes are over, and how far the clean-up after each has come (rule C1.15). */
@ApplicationScoped
public class Retirements {

  /**
   * By then every node knows of a retirement, since none answers from a snapshot that is older than
   * a second: what the clean-up has passed is bound to the purpose by nobody any more.
   */
  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(10);

  private static final ProfileId BEFORE_ALL = new ProfileId(new UUID(0, 0));

  private static final String SELECT =
      "select r.code, r.version, r.retired_at, r.retired_by, r.reason, c.profiles, c.done_at"
          + " from consent.purpose_retirement r"
          + " join consent.retirement_clean_up c on c.code = r.code";

  @Inject Statements statements;

  /** A clean-up that this transaction goes on with, and the profile at which it stands. */
  public record Open(PurposeCode purpose, ProfileId last) {}

  void begin(PurposeCode purpose, Instant at) {
    statements.change(
        "insert into consent.retirement_clean_up (code, due_at, last_profile, profiles)"
            + " values (?, ?, ?, 0)",
        purpose.value(),
        at.plus(KNOWN_EVERYWHERE),
        BEFORE_ALL.value());
  }

  /** The retirement of a purpose, if it is over. */
  public Optional<Retirement> find(PurposeCode purpose) {
    return statements
        .query(SELECT + " where r.code = ?", Retirements::row, purpose.value())
        .stream()
        .findFirst();
  }

  /** Every retirement, newest first; at most {@value Purposes#MOST}. */
  public List<Retirement> all() {
    return statements.query(SELECT + " order by r.retired_at desc, r.code", Retirements::row);
  }

  /** The retired purposes that somebody's data may still be bound to. */
  public PurposeSet cleaning() {
    return PurposeSet.of(
        statements.query(
            "select code from consent.retirement_clean_up where done_at is null",
            row -> new PurposeCode(row.getString(1))));
  }

  /**
   * Claims a clean-up that is due, until this transaction ends: one that another node works on is
   * passed by.
   */
  public Optional<Open> claim(Instant dueBy) {
    return statements
        .query(
            "select code, last_profile from consent.retirement_clean_up"
                + " where done_at is null and due_at <= ? order by due_at, code"
                + " fetch first 1 rows only for update skip locked",
            row ->
                new Open(
                    new PurposeCode(row.getString(1)), new ProfileId(row.getObject(2, UUID.class))),
            dueBy)
        .stream()
        .findFirst();
  }

  /** The clean-up has gone through so many more profiles, up to this one. */
  public void passed(Open open, ProfileId last, int profiles) {
    statements.change(
        "update consent.retirement_clean_up set last_profile = ?, profiles = profiles + ?"
            + " where code = ?",
        last.value(),
        profiles,
        open.purpose().value());
  }

  /** The clean-up is through. */
  public void done(Open open, Instant at) {
    statements.change(
        "update consent.retirement_clean_up set done_at = ? where code = ?",
        at,
        open.purpose().value());
  }

  private static Retirement row(ResultSet row) throws SQLException {
    return new Retirement(
        new PurposeCode(row.getString(1)),
        row.getInt(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
