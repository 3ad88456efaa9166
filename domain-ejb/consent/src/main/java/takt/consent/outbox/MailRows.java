package takt.consent.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.consent.ClaimedMails.Mail;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/**
 * The rows of mails. One that is open is given out once it is due: when it was put in, after the
 * pause that follows a failure, and when the lease of whoever has it ends. One that has ended has
 * neither address nor words.
 */
@ApplicationScoped
class MailRows {

  private static final String INSERT =
      "insert into consent.outbox (id, kind, language, recipient, subject, plain, html, headers,"
          + " created_at, expires_at, state, due_at, tries, ended_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";

  /** Whoever comes at the same time passes by what this transaction takes. */
  private static final String TAKE = " fetch first ? rows only for update skip locked";

  private static final String DUE =
      "select id, kind, language, recipient, subject, plain, html, headers, created_at, expires_at,"
          + " tries from consent.outbox where state = 'OPEN' and due_at <= ? and expires_at > ?"
          + " and tries < ? order by due_at"
          + TAKE;

  private static final String END =
      "update consent.outbox set state = ?, ended_at = ?, recipient = null, subject = null,"
          + " plain = null, html = null, headers = null, claim = null where state = 'OPEN'";

  @Inject Statements statements;

  /** Adds a mail that is due at once. */
  void add(NewMail mail, Instant at) {
    String headers =
        mail.headers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(header -> header.getKey() + ": " + header.getValue())
            .collect(Collectors.joining("\n"));
    insert(mail, at, "OPEN", mail.to().value(), mail.subject(), mail.plain(), mail.html(), headers);
  }

  /** Adds a mail that is never sent. */
  void addEnded(NewMail mail, Instant at) {
    insert(mail, at, "LIMITED", null, null, null, null, null);
  }

  private void insert(NewMail mail, Instant at, String state, String... content) {
    statements.change(
        INSERT,
        ProfileId.uuid(at),
        mail.kind().name(),
        mail.language().name(),
        content[0],
        content[1],
        content[2],
        content[3],
        content[4],
        at,
        mail.expiresAt(),
        state,
        at,
        "OPEN".equals(state) ? null : at);
  }

  /** Takes mails that are due, the longest due first, for a claim. */
  List<Mail> claim(UUID claim, Instant now, Instant until, int limit) {
    List<Mail> mails = statements.query(DUE, MailRows::mail, now, now, Outbox.TRIES, limit);
    if (!mails.isEmpty()) {
      statements.change(
          "update consent.outbox set claim = ?, due_at = ?, tries = tries + 1 where id = any(?)",
          claim,
          until,
          (Object) mails.stream().map(Mail::id).toArray(UUID[]::new));
    }
    return mails;
  }

  private static Mail mail(ResultSet row) throws SQLException {
    Map<String, String> headers =
        row.getString(8)
            .lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    return new Mail(
        row.getObject(1, UUID.class),
        new NewMail(
            NewMail.Kind.valueOf(row.getString(2)),
            new EmailAddress(row.getString(4)),
            Language.valueOf(row.getString(3)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            headers,
            time(row, 10)),
        time(row, 9),
        row.getInt(11) + 1);
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Whether there is, or was lately, a mail of this id. */
  boolean knows(UUID mail) {
    return !statements
        .query("select 1 from consent.outbox where id = ?", row -> row.getInt(1), mail)
        .isEmpty();
  }

  /** How often a mail was given out, if this claim still has it. */
  Optional<Integer> tries(UUID mail, UUID claim) {
    return statements
        .query(
            "select tries from consent.outbox where id = ? and claim = ? and state = 'OPEN'",
            row -> row.getInt(1),
            mail,
            claim)
        .stream()
        .findFirst();
  }

  /** Leaves a mail to be claimed again after a pause, if this claim still has it. */
  int release(UUID mail, UUID claim, Instant dueAt) {
    return statements.change(
        "update consent.outbox set claim = null, due_at = ? where id = ? and claim = ?"
            + " and state = 'OPEN'",
        dueAt,
        mail,
        claim);
  }

  /** Ends an open mail. */
  int end(UUID mail, String state, Instant at) {
    return statements.change(END + " and id = ?", state, at, mail);
  }

  /** Ends open mails that may not be sent any more, at most so many. */
  int expire(Instant now, int most) {
    return end(
        "EXPIRED",
        now,
        statements.query(
            "select id from consent.outbox where state = 'OPEN' and expires_at <= ?" + TAKE,
            row -> row.getObject(1, UUID.class),
            now,
            most));
  }

  /** Ends open mails whose last lease has lapsed, at most so many. */
  int giveUp(Instant now, int most) {
    return end(
        "GIVEN_UP",
        now,
        statements.query(
            "select id from consent.outbox where state = 'OPEN' and due_at <= ? and tries >= ?"
                + TAKE,
            row -> row.getObject(1, UUID.class),
            now,
            Outbox.TRIES,
            most));
  }

  /** Ends open mails to these addresses. */
  int erase(String[] addresses, Instant now) {
    return statements.change(END + " and recipient = any(?)", "ERASED", now, addresses);
  }

  /** Ends open mails of this kind to these addresses. */
  int erase(String[] addresses, NewMail.Kind kind, Instant now) {
    return statements.change(
        END + " and recipient = any(?) and kind = ?", "ERASED", now, addresses, kind.name());
  }

  private int end(String state, Instant now, List<UUID> mails) {
    return mails.isEmpty()
        ? 0
        : statements.change(
            END + " and id = any(?)", state, now, (Object) mails.toArray(UUID[]::new));
  }

  /** Deletes what is left of mails that ended so long ago, at most so many. */
  void forget(Instant now, Duration kept, int most) {
    UUID[] old =
        statements
            .query(
                "select id from consent.outbox where ended_at <= ?" + TAKE,
                row -> row.getObject(1, UUID.class),
                now.minus(kept),
                most)
            .toArray(UUID[]::new);
    if (old.length > 0) {
      statements.change("delete from consent.outbox where id = any(?)", (Object) old);
    }
  }

  /** How many mails are open, counted no further than this. */
  long open(int most) {
    return statements
        .query(
            "select count(*) from (select id from consent.outbox where state = 'OPEN'"
                + " fetch first ? rows only) o",
            row -> row.getLong(1),
            most)
        .get(0);
  }
}
