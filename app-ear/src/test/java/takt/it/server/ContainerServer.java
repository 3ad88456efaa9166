package takt.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lays out the server that Arquillian manages, before the first test: the project's server.xml, the
 * database under test, and a connector through which Arquillian deploys.
 */
public final class ContainerServer implements LauncherSessionListener {

  /** Arquillian refuses to start while any Liberty server of the same name runs on the machine. */
  private static final String NAME = "takt-in-arquillian";

  private static final Path USER = Path.of("target", "servers", "container").toAbsolutePath();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("takt.database") == null) {
      return;
    }
    Path server = ServerFolder.lay(USER, NAME, false);
    Path home = USER.resolve("home");
    TestDatabase database = TestDatabase.fresh(home);
    Map<String, String> variables =
        Map.of(
            "TAKT_HOME", home.toString(),
            "TAKT_HTTP_PORT", System.getProperty("takt.container.port", "9180"),
            "TAKT_HTTP_HOST", "localhost",
            "TAKT_DB_URL", database.url(),
            "TAKT_DB_USER", database.user(),
            "TAKT_DB_PASSWORD", database.password());
    try {
      Path overrides = server.resolve(Path.of("configDropins", "overrides"));
      Files.createDirectories(overrides);
      Files.writeString(overrides.resolve("tests.xml"), xml(variables));
      // Test classes ask for it on both sides, by conditions of JUnit.
      List<String> options = new ArrayList<>(ServerFolder.jvm());
      options.add("-Dtakt.database=" + database.kind());
      Files.write(server.resolve("jvm.options"), options);
      String own = Files.readString(server.resolve("server.xml"));
      Files.writeString(
          server.resolve("server.xml"),
          own.replaceAll("(?s)<enterpriseApplication .*?</enterpriseApplication>", ""));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String xml(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(one -> "<variable name=\"" + one.getKey() + "\" value=\"" + one.getValue() + "\"/>")
        .collect(
            Collectors.joining(
                "\n",
                "<server><featureManager><feature>localConnector-1.0</feature></featureManager>\n",
                "\n</server>\n"));
  }
}
