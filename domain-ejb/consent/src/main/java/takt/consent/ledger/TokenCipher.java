package takt.consent.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a token is written: a version byte, a nonce, and the content under AES-256 in Galois/Counter
 * Mode (NIST SP 800-38D), in base64url. Each use has a key of its own, made from the installation's
 * secret key, so that no token of one use opens anything of another. The nonce is made from the
 * content, by a seal over it: the same content has the same token, and nothing hangs on a source of
 * chance.
 */
final class TokenCipher {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 1 + NONCE_BYTES;
  private static final int SHORTEST = HEAD + TAG_BITS / Byte.SIZE;
  private static final int LONGEST_TEXT = 512;

  private final Function<List<String>, byte[]> seal;
  private final String use;

  /** With the installation's seal over texts, of 32 bytes. */
  TokenCipher(Function<List<String>, byte[]> seal, String use) {
    this.seal = seal;
    this.use = use;
  }

  String seal(byte[] content) {
    String hex = HexFormat.of().formatHex(content);
    byte[] nonce = Arrays.copyOf(seal.apply(List.of("nonce of a token", use, hex)), NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
      ByteBuffer token = ByteBuffer.allocate(HEAD + sealed.length);
      token.put(VERSION).put(nonce).put(sealed);
      return UrlBytes.of(token.array());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has AES/GCM", missing);
    }
  }

  Optional<byte[]> open(String token) {
    if (token.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    return UrlBytes.read(token)
        .filter(bytes -> bytes.length >= SHORTEST && bytes[0] == VERSION)
        .flatMap(this::decrypted);
  }

  private Optional<byte[]> decrypted(byte[] token) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(token, 1, HEAD));
      return Optional.of(cipher.doFinal(token, HEAD, token.length - HEAD));
    } catch (AEADBadTagException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has AES/GCM", missing);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    byte[] key = seal.apply(List.of("key of tokens", use));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {VERSION});
    return cipher;
  }
}
