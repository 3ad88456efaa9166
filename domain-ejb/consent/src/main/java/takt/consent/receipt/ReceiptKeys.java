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
 * Keys to receipts (rule C8.2): the choice's id and the first 128 bits of a seal over it, in
 * base64url. Without the installation's secret key nobody makes one, not even from the ids that
 * staff and exports see.
 */
@ApplicationScoped
class ReceiptKeys {

  private static final String USE = "key to a receipt";
  private static final int ID_BYTES = 16;
  private static final int SEAL_BYTES = 16;
  private static final int LENGTH = 43;

  @Inject Seals seals;

  String key(UUID choice) {
    ByteBuffer key = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES);
    key.putLong(choice.getMostSignificantBits()).putLong(choice.getLeastSignificantBits());
    key.put(seal(choice));
    return UrlBytes.of(key.array());
  }

  Optional<UUID> open(String key) {
    return key.length() == LENGTH ? UrlBytes.read(key).flatMap(this::open) : Optional.empty();
  }

  private Optional<UUID> open(byte[] key) {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    UUID choice = new UUID(bytes.getLong(), bytes.getLong());
    byte[] shown = new byte[SEAL_BYTES];
    bytes.get(shown);
    boolean ours = MessageDigest.isEqual(shown, seal(choice));
    return ours ? Optional.of(choice) : Optional.empty();
  }

  private byte[] seal(UUID choice) {
    return Arrays.copyOf(seals.bytes(List.of(USE, choice.toString())), SEAL_BYTES);
  }
}
