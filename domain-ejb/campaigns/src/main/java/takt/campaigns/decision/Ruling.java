package takt.campaigns.decision;

import java.util.Optional;
import java.util.function.Supplier;
import takt.campaigns.Verdict;

/** What a policy says of a candidate. */
sealed interface Ruling {

  /**
   * It may go on.
   *
   * @param candidate what of it may
   */
  record GoesOn(Candidate candidate) implements Ruling {}

  /** It may go on with what is left of it, if anything is. */
  static Ruling goesOn(Optional<Candidate> left, Supplier<Refused> otherwise) {
    return left.<Ruling>map(GoesOn::new).orElseGet(otherwise);
  }

  /**
   * It may not.
   *
   * @param verdict the refusal's name
   * @param detail more of it, without personal data
   */
  record Refused(Verdict verdict, String detail) implements Ruling {}
}
