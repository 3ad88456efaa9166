package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The secret key of the seals: the setting {@value #SETTING} (base64 of 32 bytes), or else the file
 * {@code secrets/seal.key} in Takt's home, made at first use and readable by its owner only. All
 * nodes over one database need the same.
 */
@ApplicationScoped
class SealKey {

  static final String SETTING = "takt.seal.key";
  static final String HOME = "takt.home";
  private static final int BYTES = 32;

  private volatile SecretKey key;

  /** The key, read or made at first use. */
  SecretKey get() {
    SecretKey known = key;
    if (known == null) {
      known = load();
      key = known;
    }
    return known;
  }

  private synchronized SecretKey load() {
    Config config = ConfigProvider.getConfig();
    Optional<String> given = config.getOptionalValue(SETTING, String.class);
    return given
        .map(SealKey::parse)
        .orElseGet(() -> file(Path.of(config.getValue(HOME, String.class))));
  }

  static SecretKey parse(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(SETTING + " must be base64 of " + BYTES + " bytes");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The key in this home; whoever comes second, in whichever process, finds the first's. */
  static SecretKey file(Path home) {
    return parse(SecretFile.read(home, "seal.key", SealKey::fresh));
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
