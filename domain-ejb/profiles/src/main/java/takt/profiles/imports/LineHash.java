package takt.profiles.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Hashes of a line's content: the first 128 bits of SHA-256 (FIPS 180-4) over its cells. */
final class LineHash {

  private static final byte SEPARATOR = 0x1f;
  private static final int BYTES = 16;

  private final MessageDigest digest;

  LineHash() {
    digest = sha256();
  }

  /** A new one. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Over all cells: the message id of the line's event (rule F4.3). 22 characters. */
  String messageId(List<String> cells) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(cells, -1, "").array());
  }

  /** Over all cells but the customer's. */
  UUID key(List<String> cells, int customer) {
    return key(cells, customer, "");
  }

  /** Over all cells, with this in the place of the customer's. */
  UUID key(List<String> cells, int customer, String instead) {
    ByteBuffer hash = hash(cells, customer, instead);
    return new UUID(hash.getLong(), hash.getLong());
  }

  private ByteBuffer hash(List<String> cells, int without, String instead) {
    for (int at = 0; at < cells.size(); at++) {
      String cell = at == without ? instead : cells.get(at);
      digest.update(cell.getBytes(StandardCharsets.UTF_8));
      digest.update(SEPARATOR);
    }
    return ByteBuffer.wrap(java.util.Arrays.copyOf(digest.digest(), BYTES));
  }
}
