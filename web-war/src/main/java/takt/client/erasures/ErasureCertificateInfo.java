package takt.client.erasures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves an erasure. It names nothing of the person. {@code takt-web-verifier.jar} verifies it
 * without Takt.
 *
 * @param certificate what it is: always {@code takt erasure}
 * @param id the erasure's id
 * @param askedBy person or officer
 * @param askedAt when it was asked for
 * @param at when it was done
 * @param done what each module deleted and, under names that end in -kept, kept of what leads to
 *     nobody
 * @param kept data that is kept apart, by purpose
 * @param publicKey the key that signed it: X.509 in base64
 * @param signature Ed25519 over all of it, in base64
 */
public record ErasureCertificateInfo(
    @Schema(enumeration = "takt erasure") String certificate,
    UUID id,
    String askedBy,
    Instant askedAt,
    Instant at,
    List<Done> done,
    List<Kept> kept,
    String publicKey,
    String signature) {

  /**
   * One thing that one module did.
   *
   * @param module the module
   * @param what what it did
   * @param count how many it concerned
   */
  public record Done(
      @Schema(examples = "profiles") String module,
      @Schema(examples = "events-deleted") String what,
      long count) {}

  /**
   * Data that is kept apart for a purpose.
   *
   * @param purpose the purpose's code
   * @param version the version of the purpose that says so
   * @param basis legal-obligation or contract
   * @param records how many records
   * @param until when the last of them is deleted
   * @param ground where GDPR says that it may be kept
   * @param reason the officer's reason; empty where the law asks for it
   */
  public record Kept(
      @Schema(examples = "invoices") String purpose,
      int version,
      @Schema(examples = "legal-obligation") String basis,
      long records,
      Instant until,
      @Schema(examples = "Art.17(3)(b)") String ground,
      String reason) {}
}
