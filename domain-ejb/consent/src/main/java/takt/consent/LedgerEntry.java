package takt.consent;

import java.time.Instant;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * One entry of the ledger (rules C2.1 and C2.2).
 *
 * @param id its id
 * @param profile whose it is
 * @param number 1 for the profile's first, without gaps
 * @param kind what happened
 * @param purpose what it is about
 * @param version the version of the purpose whose text was shown
 * @param textHash SHA-256 of that text in {@code source.language()}, in lower-case hexadecimal
 * @param source where it came from
 * @param at when
 * @param seal HMAC-SHA-256 over the content and the seal before it, in lower-case hexadecimal
 */
public record LedgerEntry(
    UUID id,
    ProfileId profile,
    long number,
    Kind kind,
    PurposeCode purpose,
    int version,
    String textHash,
    Source source,
    Instant at,
    String seal) {

  /** What can happen. */
  public enum Kind {
    /** Consent was given. */
    GIVEN,
    /** Consent was refused before it had been given. */
    REFUSED,
    /** Consent was withdrawn. */
    WITHDRAWN,
    /** Legitimate interest was objected to. */
    OBJECTED,
    /** A consent of another profile came with a merge. */
    MERGED_GIVEN,
    /** A denial of another profile came with a merge or a split. */
    MERGED_DENIED
  }
}
