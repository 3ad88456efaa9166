package takt.consent;

import java.time.Duration;
import java.util.Optional;

/** Consents that count once they are confirmed by e-mail (rules C6.1 to C6.10). */
public interface OptIns {

  /** The longest time for which a link can be used. */
  Duration LONGEST = Duration.ofDays(30);

  /**
   * Asks a mailbox whether consent is meant, in the caller's transaction or one of its own. What is
   * known of the address is not looked at, and nothing is on record before the answer; nobody
   * learns whether the address had its share of mails already (rule C6.4).
   *
   * @param valid for how long the link can be used, at most {@link #LONGEST}
   * @throws UnknownPurpose if a purpose does not exist
   * @throws NothingToConsentTo if a purpose has another legal basis than consent
   * @throws AgeTooLow if a purpose asks for an age, or a guardian's consent, that is missing
   * @throws ExcludedByOther if a purpose excludes another that is asked for
   * @throws OutboxFull if too many mails wait already
   */
  void request(OptInRequest request, Duration valid, OptInLetter letter);

  /** What a link leads to; changes nothing (rule C6.3). Empty for a link that Takt did not make. */
  Optional<OptIn> find(String token);

  /**
   * Takes the answer by a link, in a transaction of its own. Only the first counts. A yes is
   * recorded with its whole proof (rule C6.6).
   *
   * @return what came of it; empty for a link that Takt did not make
   * @throws ExcludedByOther if the yes could not stand beside what else is permitted; it can be
   *     tried again
   */
  Optional<Answered> answer(String token, OptInAnswer answer, Mailbox mailbox);
}
