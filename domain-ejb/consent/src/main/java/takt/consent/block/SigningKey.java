package takt.consent.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import takt.consent.ledger.SecretFile;

/**
 * The Ed25519 key that signs blocks (rule C5.3): the setting {@value #SETTING}, or else the file
 * {@code secrets/signing.key} in Takt's home, made at first use and readable by its owner only. The
 * private key in PKCS#8 and the public one in X.509, each in base64, with a dot between them. All
 * nodes over one database need the same.
 */
@ApplicationScoped
public class SigningKey {

  static final String SETTING = "takt.signing.key";
  static final String HOME = "takt.home";
  private static final String ALGORITHM = "Ed25519";

  private volatile KeyPair pair;

  /** The public key: X.509 in base64. */
  public String publicKey() {
    return base64(get().getPublic().getEncoded());
  }

  /** The signature over a text, in base64. */
  public String sign(String text) {
    return base64(sign(get(), text));
  }

  private KeyPair get() {
    KeyPair known = pair;
    if (known == null) {
      known = load();
      pair = known;
    }
    return known;
  }

  private synchronized KeyPair load() {
    Config config = ConfigProvider.getConfig();
    Optional<String> given = config.getOptionalValue(SETTING, String.class);
    return given
        .map(SigningKey::parse)
        .orElseGet(() -> file(Path.of(config.getValue(HOME, String.class))));
  }

  /** The key in this home; whoever comes second, in whichever process, finds the first's. */
  static KeyPair file(Path home) {
    return parse(SecretFile.read(home, "signing.key", SigningKey::fresh));
  }

  private static String fresh() {
    try {
      KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return base64(made.getPrivate().getEncoded()) + "." + base64(made.getPublic().getEncoded());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java since 15 has " + ALGORITHM, missing);
    }
  }

  static KeyPair parse(String text) {
    String[] parts = text.strip().split("\\.", -1);
    try {
      if (parts.length == 2) {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        KeyPair read =
            new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(bytes(parts[1]))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(parts[0]))));
        if (belongTogether(read)) {
          return read;
        }
      }
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      // The key must not be repeated, and nor must what it was taken for.
      throw refused();
    }
    throw refused();
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        SETTING
            + " must be a private key (PKCS#8) and its public key (X.509) of "
            + ALGORITHM
            + ", each in base64, with a dot between them");
  }

  private static boolean belongTogether(KeyPair pair) throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(pair.getPublic());
    check.update(SETTING.getBytes(StandardCharsets.UTF_8));
    return check.verify(sign(pair, SETTING));
  }

  private static byte[] sign(KeyPair pair, String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("The signing key does not sign", missing);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
