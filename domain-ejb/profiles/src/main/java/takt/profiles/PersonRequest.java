package takt.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * A request of a person that came by mail, telephone or in a shop, as it stands (rules F7.6 to
 * F7.10).
 *
 * @param id its id
 * @param kind what is asked for
 * @param channel how it came
 * @param received on which day
 * @param language the language in which the person is answered
 * @param address where letters about it go, while it is open; empty for none
 * @param profile whose it is; empty until it was found out
 * @param check how it was proven that it is theirs; empty until it was
 * @param due the last day on which it is answered in time
 * @param extendedBecause why it takes longer, as the person was told; empty if it does not
 * @param state whether it is open
 * @param refusal why it was refused; empty if it was not
 * @param endedAt when it was answered or refused
 * @param revision counts its changes, from 1
 * @param history who did what, oldest first
 */
public record PersonRequest(
    UUID id,
    Kind kind,
    Channel channel,
    LocalDate received,
    Language language,
    Optional<EmailAddress> address,
    Optional<ProfileId> profile,
    Optional<Check> check,
    LocalDate due,
    Optional<String> extendedBecause,
    State state,
    Optional<Refusal> refusal,
    Optional<Instant> endedAt,
    long revision,
    List<Step> history) {

  /** The longest reason, in characters. */
  public static final int MOST_REASON = 500;

  /** Copies what it is given. */
  public PersonRequest {
    history = List.copyOf(history);
  }

  /** Whether it is open though its last day is over. */
  public boolean overdue(LocalDate today) {
    return state == State.OPEN && due.isBefore(today);
  }

  /** What persons ask for, by the article of the GDPR. */
  public enum Kind {
    /** Art. 15. */
    ACCESS,
    /** Art. 16. */
    CORRECTION,
    /** Art. 17. */
    ERASURE,
    /** Art. 18. */
    RESTRICTION,
    /** Art. 20. */
    PORTABILITY,
    /** Art. 21. */
    OBJECTION
  }

  /** Where it stands. */
  public enum State {
    /** It is to be answered. */
    OPEN,
    /** It was answered. */
    ANSWERED,
    /** It was refused, and the person was told why. */
    REFUSED
  }

  /** How it was proven who asks (Art. 12(6)); nothing of the proof is kept. */
  public enum Check {
    /** They answered a mail to the address that is on record. */
    MAILBOX,
    /** They wrote from, or were called at, a number or place that is on record. */
    CONTACT_ON_RECORD,
    /** They knew what only they and the company know. */
    KNOWN_DETAILS,
    /** They showed a document. */
    DOCUMENT,
    /** They were signed in. */
    SIGNED_IN,
    /** Staff know them. */
    IN_PERSON
  }

  /** Grounds on which a request may be refused. */
  public enum Ground {
    /** It is manifestly unfounded (Art. 12(5)). */
    UNFOUNDED,
    /** It is excessive, such as repeated again and again (Art. 12(5)). */
    EXCESSIVE,
    /** Who asks could not be proven (Art. 12(2) and 11). */
    NOT_IDENTIFIED,
    /** A law exempts it, such as Art. 17(3). */
    EXEMPT,
    /** There is nothing about the person. */
    NOTHING_THERE
  }

  /**
   * Why a request was refused (Art. 12(4)).
   *
   * @param ground on which ground
   * @param why in words, as the person was told
   */
  public record Refusal(Ground ground, String why) {}

  /** What can be done about a request. */
  public enum Done {
    /** It was written down. */
    RECEIVED,
    /** It was proven whose it is. */
    IDENTIFIED,
    /** Its time was extended. */
    EXTENDED,
    /** It was answered. */
    ANSWERED,
    /** It was refused. */
    REFUSED
  }

  /**
   * That somebody did something about it.
   *
   * @param what what was done
   * @param at when
   * @param who by whom: the name of a key
   * @param role in which role
   */
  public record Step(Done what, Instant at, String who, String role) {}
}
