package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
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
    Path file = home.resolve("secrets").resolve("seal.key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return parse(Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException("The seal's key cannot be read or made: " + file, failed);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(file.getParent(), "seal", ".new", ownerOnly(file));
    try {
      Files.writeString(written, Base64.getEncoder().encodeToString(bytes) + "\n");
      // A link appears whole or not at all, and never replaces another's.
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException another) {
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
