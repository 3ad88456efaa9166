package takt.consent;

import java.time.Duration;
import java.util.UUID;

/**
 * Mails to persons, until the company's mail system has fetched and sent them (rules C12.1 to
 * C12.6).
 */
public interface Outbox {

  /** At most so many mails wait. */
  int MOST = 100_000;

  /** At most so many are given out at once. */
  int MOST_CLAIMED = 100;

  /** A mail is given out at most so often. */
  int TRIES = 5;

  /** The longest lease. */
  Duration LONGEST_LEASE = Duration.ofHours(1);

  /**
   * Puts a mail in, in the caller's transaction, which it needs (rule C12.1).
   *
   * @throws OutboxFull if {@value #MOST} wait already
   */
  void put(NewMail mail);

  /**
   * Puts in a mail that anybody can have sent to any address, unless the address has had its share
   * of this kind: then a mail without address and words is put in that is never sent, so that it
   * takes as long (rule C12.5). Needs a transaction.
   *
   * @return whether it will be sent; nobody outside may learn it
   * @throws OutboxFull if {@value #MOST} wait already
   */
  boolean putLimited(NewMail mail);

  /**
   * Gives out mails, the longest waiting first, to be sent by the caller alone until the lease ends
   * (rule C12.2).
   *
   * @param limit at most so many, 1 to {@value #MOST_CLAIMED}
   * @param lease for how long, at most {@link #LONGEST_LEASE}
   */
  ClaimedMails claim(int limit, Duration lease);

  /**
   * A mail was sent; to say so again changes nothing.
   *
   * @return whether it is known
   */
  boolean sent(UUID mail);

  /**
   * A mail was not sent: it is given out again after a pause, unless it has had its tries. Nothing
   * happens if another claim has it by now.
   *
   * @param claim by which it was given out
   * @return whether it is known
   */
  boolean failed(UUID mail, UUID claim);
}
