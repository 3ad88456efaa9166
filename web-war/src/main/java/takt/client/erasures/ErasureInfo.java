package takt.client.erasures;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * An erasure as it stands.
 *
 * @param self its address
 * @param id its id
 * @param state done, or open: then it is tried again by itself, and nobody uses the person's data
 * @param askedBy person or officer
 * @param askedAt when
 * @param tries how often it was tried and failed
 * @param certificate what was done; absent until it is done
 * @param copy where the person finds their certificate
 */
public record ErasureInfo(
    String self,
    UUID id,
    @Schema(enumeration = {"done", "open"}) String state,
    @Schema(enumeration = {"person", "officer"}) String askedBy,
    Instant askedAt,
    int tries,
    ErasureCertificateInfo certificate,
    Copy copy)
    implements Linked {

  /**
   * Where the person finds their certificate, without a log-in: hand it to them. Nobody can guess
   * it.
   *
   * @param document the certificate as JSON
   * @param page the same as a page to read and to print
   */
  public record Copy(
      @Schema(examples = "/api/erasure-certificates/AZ…") String document,
      @Schema(examples = "/api/erasure-certificates/AZ…/page") String page) {}
}
