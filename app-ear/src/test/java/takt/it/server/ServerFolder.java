package takt.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lays out a Liberty user folder with one server: configuration, libraries, EAR. */
final class ServerFolder {

  /** Where Maven has unpacked Liberty. */
  static final Path LIBERTY = Path.of("target", "liberty", "wlp").toAbsolutePath();

  private static final Path LIBRARIES = LIBERTY.resolve(Path.of("usr", "servers", "takt", "lib"));
  private static final Path SERVER_XML = Path.of("..", "server.xml");
  private static final Path EAR = Path.of("target", "takt.ear");

  private ServerFolder() {}

  /** Makes the folder new; the EAR is left out for container tests, which bring their own. */
  static Path lay(Path user, String name, boolean withEar) {
    Path server = user.resolve(Path.of("servers", name));
    try {
      delete(user);
      Files.createDirectories(server.resolve("apps"));
      Files.copy(SERVER_XML, server.resolve("server.xml"));
      copyTree(LIBRARIES, server.resolve("lib"));
      if (withEar) {
        Files.copy(EAR, server.resolve(Path.of("apps", "takt.ear")));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return server;
  }

  /** Options of the servers' JVMs: how the tests say that theirs live for a minute or two. */
  static List<String> jvm() {
    return Arrays.stream(System.getProperty("takt.server.jvm", "").split(" "))
        .filter(option -> !option.isBlank())
        .toList();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
