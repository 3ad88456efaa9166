package takt.consent.ledger;

import java.util.Base64;
import java.util.Optional;

/**
 * Bytes as part of an address: base64url without padding (RFC 4648 section 5). Bytes have one
 * spelling only; what Java's decoder would take beside it is refused.
 */
public final class UrlBytes {

  private UrlBytes() {}

  /** The spelling of these bytes. */
  public static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes of this spelling; empty if it is none. */
  public static Optional<byte[]> read(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
