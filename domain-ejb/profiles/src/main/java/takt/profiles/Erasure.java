package takt.profiles;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An erasure as it stands.
 *
 * @param id its id
 * @param askedBy who asked for it
 * @param askedAt when
 * @param tries how often it was tried and failed
 * @param certificate what was done; empty until it is done
 */
public record Erasure(
    UUID id,
    AskedBy askedBy,
    Instant askedAt,
    int tries,
    Optional<ErasureCertificate> certificate) {

  /** Who can ask for an erasure. */
  public enum AskedBy {
    /** The person, by a link in their mailbox. */
    PERSON,
    /** A data protection officer. */
    OFFICER
  }

  /** Whether it is done. */
  public boolean isDone() {
    return certificate.isPresent();
  }
}
