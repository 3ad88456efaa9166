package takt.profiles;

import java.time.Instant;
import takt.consent.LegalBasis;
import takt.kernel.PurposeCode;

/**
 * Data that is kept apart after an erasure, for one purpose.
 *
 * @param purpose what for
 * @param version the version of the purpose that says so
 * @param basis why it may be kept: the law (Art. 17(3)(b)), or claims from a contract (Art.
 *     17(3)(e))
 * @param records how many records
 * @param until when the last of them is deleted
 * @param reason the officer's reason; empty where the law asks for it
 */
public record KeptData(
    PurposeCode purpose,
    int version,
    LegalBasis basis,
    long records,
    Instant until,
    String reason) {

  /** Where the law says that it may be kept: a part of GDPR Art. 17(3), without spaces. */
  public String ground() {
    return basis == LegalBasis.LEGAL_OBLIGATION ? "Art.17(3)(b)" : "Art.17(3)(e)";
  }
}
