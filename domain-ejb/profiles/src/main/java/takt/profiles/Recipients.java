package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/**
 * Recipients outside the company, and what they are told (rules F7.11 to F7.14). Each change is
 * made in the caller's transaction or one of its own.
 */
public interface Recipients {

  /** At most so many recipients. */
  int MOST = 200;

  /**
   * Registers a recipient.
   *
   * @return its id and the secret that signs what it is told: it is shown this once
   * @throws PrivateAddress if notices must not be sent there
   * @throws TooManyRecipients if there are {@value #MOST}
   */
  Registered register(Recipient recipient);

  /** Every recipient, by name. */
  List<KnownRecipient> all();

  /** One of them. */
  Optional<KnownRecipient> find(UUID id);

  /**
   * Changes a recipient; its secret stays.
   *
   * @throws UnknownRecipient if there is none of this id
   * @throws RecipientChanged if the revision is another
   * @throws PrivateAddress if notices must not be sent there
   */
  KnownRecipient change(UUID id, long revision, Recipient recipient);

  /**
   * Removes a recipient. One that has data of anybody, or of whom notices are on record, is only
   * retired: it gets no more data, but is told what becomes of those that it has, and goes by
   * itself when nothing is left.
   *
   * @throws UnknownRecipient if there is none of this id
   * @throws RecipientChanged if the revision is another
   */
  void remove(UUID id, long revision);

  /**
   * Writes down that a recipient gets data of a person, under the person's lock.
   *
   * @return by which id the recipient is to know them: random, and the same each time
   * @throws UnknownRecipient if there is none of this id
   * @throws RecipientRetired if it gets no more data
   * @throws takt.consent.UnknownProfile if the profile was never opened
   */
  Disclosure disclose(ProfileId profile, UUID recipient);

  /** Which recipients have data of a person, and what they were told: by name. */
  List<Told> about(ProfileId profile);

  /**
   * Tells every recipient that has data of a person, and wants to know. In the caller's
   * transaction, which holds the person's lock, or one of its own; they are called after it, by
   * themselves.
   *
   * @return how many are told
   */
  int tell(ProfileId profile, Recipient.Kind kind);

  /** How many notices wait to be sent. */
  long waitingCount();

  /** How many were given up. */
  long givenUpCount();

  /**
   * A new recipient.
   *
   * @param recipient it
   * @param secret 32 random bytes in hexadecimal, by which it verifies what it is told
   */
  record Registered(KnownRecipient recipient, String secret) {}

  /**
   * That a recipient has data of a person.
   *
   * @param pseudonym by which id it knows them
   * @param since since when
   */
  record Disclosure(UUID pseudonym, Instant since) {}

  /**
   * What a recipient was told of a person.
   *
   * @param name its name
   * @param since since when it has data
   * @param notices what it was told, oldest first
   */
  record Told(String name, Instant since, List<Notice> notices) {

    /** Copies what it is given. */
    public Told {
      notices = List.copyOf(notices);
    }
  }

  /**
   * A notice.
   *
   * @param kind what of
   * @param at when it was made
   * @param state whether it has come
   */
  record Notice(Recipient.Kind kind, Instant at, State state) {}

  /** What became of a notice. */
  enum State {
    /** It is sent until it has come, or given up. */
    WAITING,
    /** The recipient has confirmed it. */
    SENT,
    /** It was tried often enough. */
    GIVEN_UP
  }
}
