package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import takt.consent.LedgerEntry;

/**
 * Seals: HMAC-SHA-256 (RFC 2104) with this installation's secret key over a list of texts, each
 * preceded by its length so that no two lists read alike.
 */
@ApplicationScoped
public class Seals {

  private static final String ALGORITHM = "HmacSHA256";

  @Inject SealKey key;

  /** The seal over these texts, in lower-case hexadecimal. */
  public String seal(List<String> texts) {
    return HexFormat.of().formatHex(bytes(texts));
  }

  /** The 32 bytes of the seal over these texts. */
  public byte[] bytes(List<String> texts) {
    StringBuilder content = new StringBuilder(400);
    for (String text : texts) {
      content.append(text.length()).append(':').append(text);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.get());
      return mac.doFinal(content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }

  /** The entry with its seal over its content and the seal before it (rule C2.2). */
  LedgerEntry sealed(LedgerEntry entry, String before) {
    List<String> content = new ArrayList<>();
    content.add(before);
    content.addAll(entry.content().values());
    return entry.sealed(seal(content));
  }
}
