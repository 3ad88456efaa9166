package takt.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.platform.Atomic;
import takt.web.access.FirstSecrets;

/**
 * Makes one key of every role when a database is used for the first time, and writes them to a file
 * that only its owner can read. Of several nodes that start at once, one makes them.
 */
@ApplicationScoped
public class FirstKeys {

  @PersistenceContext(unitName = "access")
  EntityManager entities;

  @Inject FirstSecrets secrets;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.home")
  String home;

  /** Makes the keys; answers the file, or nothing where they were made before. */
  @Atomic
  public Optional<Path> make() {
    boolean before =
        !entities
            .createNativeQuery("select id from access.first_start where id = 1")
            .getResultList()
            .isEmpty();
    if (before) {
      return Optional.empty();
    }
    entities
        .createNativeQuery("insert into access.first_start (id, at) values (1, ?)")
        .setParameter(1, clock.instant())
        .executeUpdate();
    return Optional.of(write(secrets.make()));
  }

  private Path write(Map<String, String> keys) {
    Path file = Path.of(home, "secrets", "keys.env");
    StringBuilder lines =
        new StringBuilder("# API keys that Takt made at its first start, by role\n");
    new TreeMap<>(keys)
        .forEach(
            (role, key) ->
                lines
                    .append("TAKT_")
                    .append(role.toUpperCase(Locale.ROOT))
                    .append("_KEY=")
                    .append(key)
                    .append('\n'));
    try {
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, lines);
      return file;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException("The first keys cannot be written", failed);
    }
  }
}
