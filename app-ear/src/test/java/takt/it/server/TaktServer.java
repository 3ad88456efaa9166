package takt.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Takt server in a process of its own, with the unmodified EAR. */
public final class TaktServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private static final String HOME = "TAKT_HOME";

  /** All tests ask from one network address. */
  private static final String MAILS = "10000";

  private static TaktServer shared;
  private static TaktServer second;

  private final Path user;
  private final Path home;
  private final TestDatabase database;
  private final int port;
  private final Map<String, String> settings;
  private final String keysPassword = UUID.randomUUID().toString();
  private Process process;

  private TaktServer(String name, TestDatabase database, Map<String, String> settings) {
    this.user = Path.of("target", "servers", name).toAbsolutePath();
    ServerFolder.lay(user, "takt", true);
    this.home = Path.of(settings.getOrDefault(HOME, user.resolve("home").toString()));
    this.database = database == null ? TestDatabase.fresh(home) : database;
    this.port = freePort();
    this.settings = Map.copyOf(settings);
  }

  /** The server that most tests share, on the database under test; it stops with the tests. */
  public static synchronized TaktServer shared() {
    if (shared == null) {
      shared = new TaktServer("shared", null, Map.of()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /**
   * A second node beside the shared server, on its database, with its keys: the one that all tests
   * of two nodes share. A test may end it; the next one finds it running.
   */
  public static synchronized TaktServer second() {
    if (second == null) {
      second =
          new TaktServer("second", shared().database(), Map.of(HOME, shared().home().toString()));
      Runtime.getRuntime().addShutdownHook(new Thread(second::close));
    }
    return second.runs() ? second : second.start();
  }

  /** A server of its own that has not started yet, on a new database of the kind under test. */
  public static TaktServer named(String name) {
    return new TaktServer(name, null, Map.of());
  }

  /** A server of its own that has not started yet, on this database, with these settings. */
  public static TaktServer named(String name, TestDatabase database, Map<String, String> settings) {
    return new TaktServer(name, database, settings);
  }

  /** Starts it and waits until it is ready. */
  public TaktServer start() {
    launch();
    await("/health/ready", 200);
    return this;
  }

  /** Starts it without waiting for anything but an answer from this path with this status. */
  public TaktServer startUntil(String path, int status) {
    launch();
    await(path, status);
    return this;
  }

  private void launch() {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Djava.awt.headless=true");
      command.addAll(ServerFolder.jvm());
      command.add("@" + ServerFolder.LIBERTY.resolve("lib/platform/java/java9.options"));
      command.add("-javaagent:" + ServerFolder.LIBERTY.resolve("bin/tools/ws-javaagent.jar"));
      command.add("-jar");
      command.add(ServerFolder.LIBERTY.resolve("bin/tools/ws-server.jar").toString());
      command.add("takt");
      ProcessBuilder builder = new ProcessBuilder(command);
      Map<String, String> environment = new HashMap<>(database.environment());
      environment.put("WLP_USER_DIR", user.toString());
      environment.put(HOME, home.toString());
      // Not the password of a key store: Liberty would start another JVM to make a certificate.
      environment.put("ltpa_keys_password", keysPassword);
      environment.put("TAKT_HTTP_PORT", Integer.toString(port));
      environment.put("TAKT_HTTP_HOST", "localhost");
      environment.put("TAKT_RATE_MAILS", MAILS);
      // Tests' recipients are on this machine.
      environment.put("TAKT_NOTICES_PRIVATE", "true");
      environment.put("TAKT_LEARNING_PATIENCE", "PT1S");
      environment.put("TAKT_CATALOGUE_REST", "PT1S");
      environment.putAll(settings);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void await(String path, int status) {
    HttpClient http = Http.client();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path)).build();
    Instant until = Instant.now().plus(START);
    while (Instant.now().isBefore(until)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server ended:\n" + logged());
      }
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == status) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    kill();
    throw new IllegalStateException(path + " did not answer " + status + ":\n" + logged());
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
  }

  private boolean runs() {
    return process != null && process.isAlive();
  }

  /** Ends it as a crash would. */
  public void kill() {
    process.destroyForcibly();
    join();
  }

  /** Ends it in order, to be started again. */
  public void stop() {
    close();
  }

  /** Ends it in order. */
  @Override
  public void close() {
    if (runs()) {
      process.destroy();
      join();
    }
  }

  private void join() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its address, without a slash at the end. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** Where it keeps its data and secrets. */
  public Path home() {
    return home;
  }

  /** The folder in which it is laid out, with everything that it writes but its home. */
  public Path folder() {
    return user;
  }

  /** The process's id. */
  public long pid() {
    return process.pid();
  }

  /** The key of a role that its first start made. */
  public String key(String role) {
    try {
      String name = "TAKT_" + role.toUpperCase(java.util.Locale.ROOT) + "_KEY=";
      return Files.readAllLines(home.resolve("secrets").resolve("keys.env")).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Everything it has printed. */
  public String logged() {
    try {
      return Files.readAllLines(log()).stream().collect(Collectors.joining("\n"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path log() {
    return user.resolve("console.log");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
