package takt.consent;

import java.util.Optional;
import takt.kernel.EmailAddress;
import takt.kernel.PurposeSet;

/**
 * That somebody asks for a double opt-in. Whether it is the person whose mailbox it is, only the
 * confirmation tells.
 *
 * @param subject by what the caller knows the person, 1 to 300 characters: a word, a colon, and an
 *     identifier or the profile; kept as it is and given back to the {@link Mailbox}
 * @param address the mailbox to ask
 * @param purposes what is to be consented to, at least one
 * @param source where it was asked for
 * @param proof what was shown and clicked there, and the age
 */
public record OptInRequest(
    Optional<String> subject,
    EmailAddress address,
    PurposeSet purposes,
    Source source,
    Proof proof) {

  private static final int MOST = 300;

  /** Refuses a request for nothing. */
  public OptInRequest {
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("purposes must not be empty");
    }
    if (subject.isPresent() && (subject.get().isBlank() || subject.get().length() > MOST)) {
      throw new IllegalArgumentException("subject must have 1 to " + MOST + " characters");
    }
  }
}
