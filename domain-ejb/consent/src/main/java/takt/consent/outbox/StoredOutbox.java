package takt.consent.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import takt.consent.ClaimedMails;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.consent.OutboxFull;
import takt.platform.Atomic;

/** The outbox in the database. */
@ApplicationScoped
class StoredOutbox implements Outbox {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int LONGER = 4;
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int SWEPT_AT_ONCE = 500;
  private static final long AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Inject MailRows rows;
  @Inject AddressLimits limits;
  @Inject MailFigures figures;
  @Inject Clock clock;

  private volatile Counted counted = new Counted(0, System.nanoTime() - AGE_NANOS);

  /** How many mails were open, and when, in nanoseconds, they were counted. */
  private record Counted(long open, long at) {}

  @Override
  @Transactional(TxType.MANDATORY)
  public void put(NewMail mail) {
    needRoom();
    rows.add(mail, now());
    figures.count("put", 1);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean putLimited(NewMail mail) {
    needRoom();
    Instant now = now();
    boolean free = limits.take(mail.kind(), mail.to(), now);
    if (free) {
      rows.add(mail, now);
    } else {
      rows.addEnded(mail, now);
    }
    figures.count(free ? "put" : "limited", 1);
    return free;
  }

  /** The bound is for what grows for hours: it is looked at once in a second. */
  private void needRoom() {
    Counted known = counted;
    if (System.nanoTime() - known.at() >= AGE_NANOS) {
      known = new Counted(rows.open(MOST), System.nanoTime());
      counted = known;
    }
    if (known.open() >= MOST) {
      throw new OutboxFull();
    }
  }

  @Override
  @Atomic
  public ClaimedMails claim(int limit, Duration lease) {
    if (limit < 1 || limit > MOST_CLAIMED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_CLAIMED);
    }
    if (lease.isNegative() || lease.isZero() || lease.compareTo(LONGEST_LEASE) > 0) {
      throw new IllegalArgumentException("lease must be at most " + LONGEST_LEASE);
    }
    Instant now = now();
    UUID claim = UUID.randomUUID();
    Instant until = now.plus(lease);
    return new ClaimedMails(claim, until, rows.claim(claim, now, until, limit));
  }

  @Override
  @Atomic
  public boolean sent(UUID mail) {
    int ended = rows.end(mail, "SENT", now());
    figures.count("sent", ended);
    return ended > 0 || rows.knows(mail);
  }

  @Override
  @Atomic
  public boolean failed(UUID mail, UUID claim) {
    Optional<Integer> tries = rows.tries(mail, claim);
    if (tries.isEmpty()) {
      return rows.knows(mail);
    }
    if (tries.get() >= TRIES) {
      figures.count("given_up", rows.end(mail, "GIVEN_UP", now()));
    } else {
      Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER, tries.get() - 1));
      figures.count("failed", rows.release(mail, claim, now().plus(pause)));
    }
    return true;
  }

  /**
   * Empties what may not be sent any more, and forgets what nobody needs, a bounded part of it;
   * what another node is at is passed by.
   */
  @Atomic
  void sweep() {
    Instant now = now();
    figures.count("expired", rows.expire(now, SWEPT_AT_ONCE));
    figures.count("given_up", rows.giveUp(now, SWEPT_AT_ONCE));
    rows.forget(now, REMEMBERED, SWEPT_AT_ONCE);
    limits.forget(now, SWEPT_AT_ONCE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
