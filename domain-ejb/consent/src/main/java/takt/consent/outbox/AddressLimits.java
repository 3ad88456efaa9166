package takt.consent.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import takt.consent.NewMail;
import takt.consent.ledger.Seals;
import takt.kernel.EmailAddress;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * How often an address may get a mail that anybody can ask for: one of a kind in five minutes,
 * three in a day. Of an address, only a keyed hash is kept, with the last three times, for a day
 * (rule C12.5).
 */
@ApplicationScoped
class AddressLimits {

  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String USE = "mails to an address";

  /** The third time is the oldest of those that count. */
  private static final String SHIFT =
      "third_at = a.second_at, second_at = a.last_at, last_at = n.last_at";

  private static final String FREE = "a.last_at <= %s and (a.third_at is null or a.third_at <= %s)";

  private static final String POSTGRESQL =
      "insert into consent.mail_limit as a (address_hash, last_at) values (?, ?)"
          + " on conflict (address_hash) do update set "
          + SHIFT.replace("n.", "excluded.")
          + " where "
          + FREE.formatted("?", "?");

  private static final String TIME = "cast(? as timestamp(6) with time zone)";

  private static final String H2 =
      "merge into consent.mail_limit a using (select cast(? as varchar) as address_hash, "
          + TIME
          + " as last_at, "
          + TIME
          + " as pause_ago, "
          + TIME
          + " as day_ago) n on a.address_hash = n.address_hash when matched and "
          + FREE.formatted("n.pause_ago", "n.day_ago")
          + " then update set "
          + SHIFT
          + " when not matched then insert (address_hash, last_at)"
          + " values (n.address_hash, n.last_at)";

  @Inject Statements statements;
  @Inject Seals seals;

  /** Takes one of the address's share, in one statement whether there is one or not. */
  boolean take(NewMail.Kind kind, EmailAddress address, Instant at) {
    boolean embedded = statements.kind() == Database.Kind.H2;
    String hash = seals.seal(List.of(USE, kind.name(), address.value()));
    return statements.change(embedded ? H2 : POSTGRESQL, hash, at, at.minus(PAUSE), at.minus(DAY))
        > 0;
  }

  /** Forgets addresses that have their whole share again, at most so many. */
  int forget(Instant now, int most) {
    String[] old =
        statements
            .query(
                "select address_hash from consent.mail_limit where last_at <= ?"
                    + " fetch first ? rows only for update skip locked",
                row -> row.getString(1),
                now.minus(DAY),
                most)
            .toArray(String[]::new);
    return old.length == 0
        ? 0
        : statements.change(
            "delete from consent.mail_limit where address_hash = any(?)", (Object) old);
  }
}
