package takt.consent.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A secret in Takt's home, made at first use and readable by its owner only. */
public final class SecretFile {

  private SecretFile() {}

  /**
   * The secret in {@code secrets} of this home; whoever comes second, in whichever process, finds
   * the first's.
   */
  public static String read(Path home, String name, Supplier<String> fresh) {
    Path file = home.resolve("secrets").resolve(name);
    try {
      if (!Files.exists(file)) {
        make(file, fresh.get());
      }
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("The secret cannot be read or made: " + file, failed);
    }
  }

  private static void make(Path file, String secret) throws IOException {
    Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly(file));
    try {
      Files.writeString(written, secret + "\n");
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
