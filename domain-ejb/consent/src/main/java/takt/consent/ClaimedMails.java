package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Mails that were given out to be sent.
 *
 * @param claim by what whoever sends them says that one failed
 * @param until they are given out to nobody else before then
 * @param mails the mails, the longest waiting first
 */
public record ClaimedMails(UUID claim, Instant until, List<Mail> mails) {

  /** Copies what it is given. */
  public ClaimedMails {
    mails = List.copyOf(mails);
  }

  /**
   * A mail that waits to be sent.
   *
   * @param id its id; a mail that is given out again has the same
   * @param content what it says to whom
   * @param createdAt when it was put in
   * @param tries how often it was given out, this time included
   */
  public record Mail(UUID id, NewMail content, Instant createdAt, int tries) {}
}
