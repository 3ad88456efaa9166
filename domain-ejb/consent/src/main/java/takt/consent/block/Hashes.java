package takt.consent.block;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as RFC 6962 section 2.1 uses it: a leaf can never pass for a node. All in lower-case
 * hexadecimal.
 */
final class Hashes {

  /** What stands for the hash of the block before the first. */
  static final String NONE = "0".repeat(64);

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final HexFormat HEX = HexFormat.of();

  private Hashes() {}

  static String leaf(String content) {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return HEX.formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  static String node(String left, String right) {
    MessageDigest digest = digest();
    digest.update(NODE);
    digest.update(HEX.parseHex(left));
    return HEX.formatHex(digest.digest(HEX.parseHex(right)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
