package takt.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** SHA-256 trees by RFC 6962 section 2.1, and Ed25519 signatures by RFC 8032. */
final class Digests {

  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  /** The hash of a leaf of this text. */
  static String leaf(String text) {
    return hash((byte) 0, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The hash of an entry: a leaf over each field's name and value, in their order, each preceded by
   * its length in bytes and a colon.
   */
  static String entry(Map<String, Object> content) {
    StringBuilder text = new StringBuilder(600);
    content.forEach(
        (name, value) -> {
          append(text, name);
          append(text, value.toString());
        });
    return leaf(text.toString());
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
  }

  /**
   * The hash of evidence: over its salt and its parts, each after a line's end, its length in
   * UTF-16 units and a colon.
   */
  static String evidence(String salt, List<String> parts) {
    StringBuilder text = new StringBuilder(salt);
    parts.forEach(part -> text.append('\n').append(part.length()).append(':').append(part));
    return HEX.formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static String node(String left, String right) {
    return hash((byte) 1, HEX.parseHex(left + right));
  }

  /** The root of a tree over these leaves. */
  static String root(List<String> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** Whether this key signed this text. */
  static boolean signed(String publicKey, String text, String signature) {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(base64.decode(publicKey))));
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(base64.decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String hash(byte kind, byte[] content) {
    MessageDigest digest = digest();
    digest.update(kind);
    return HEX.formatHex(digest.digest(content));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
