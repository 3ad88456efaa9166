package takt.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.ledger.Seals;
import takt.consent.ledger.UrlBytes;

/**
 * Keys to receipts and other documents (rule C8.2): the id and the first 128 bits of a seal over
 * it, in base64url. Without the installation's secret key nobody makes one, not even from the ids
 * that staff and exports see.
 */
@ApplicationScoped
class ReceiptKeys {

  /** The use of keys to receipts of choices. */
  static final String RECEIPT = "key to a receipt";

  private static final int ID_BYTES = 16;
  private static final int SEAL_BYTES = 16;
  private static final int LENGTH = 43;

  @Inject Seals seals;

  String key(String use, UUID choice) {
    ByteBuffer key = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES);
    key.putLong(choice.getMostSignificantBits()).putLong(choice.getLeastSignificantBits());
    key.put(seal(use, choice));
    return UrlBytes.of(key.array());
  }

  Optional<UUID> open(String use, String key) {
    return key.length() == LENGTH
        ? UrlBytes.read(key).flatMap(bytes -> open(use, bytes))
        : Optional.empty();
  }

  private Optional<UUID> open(String use, byte[] key) {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    UUID choice = new UUID(bytes.getLong(), bytes.getLong());
    byte[] shown = new byte[SEAL_BYTES];
    bytes.get(shown);
    boolean ours = MessageDigest.isEqual(shown, seal(use, choice));
    return ours ? Optional.of(choice) : Optional.empty();
  }

  private byte[] seal(String use, UUID choice) {
    return Arrays.copyOf(seals.bytes(List.of(use, choice.toString())), SEAL_BYTES);
  }
}
