package takt.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import takt.it.server.TaktServer;

/** The command: measures every row at every size, and prints the table. */
public final class Benchmark {

  /** Tests look through purchases all the time; as it is delivered, Takt does so every hour. */
  private static final Map<String, String> SETTINGS =
      Map.of("TAKT_DEMO", "false", "TAKT_CATALOGUE_REST", "PT1H");

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Benchmark() {}

  /** Runs it; ends with status 1 if a row was not sound, 2 for options that it does not have. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException wrong) {
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    Table table = new Table();
    String load = Machine.load();
    String database = "";
    for (int profiles : options.sizes()) {
      database = measure(options, profiles, table);
    }
    if (!options.sealing()) {
      OUT.println("\n" + table.markdown());
    }
    OUT.println("- machine: " + Machine.described(database));
    OUT.println("- load before it began: " + load);
    OUT.println("- commit: " + Machine.commit());
    OUT.println(
        "- command: `.ci/benchmark "
            + String.join(" ", arguments)
            + "`: medians of "
            + options.runs()
            + " runs of "
            + options.seconds()
            + " s after a warm-up");
    System.exit(table.sound() ? 0 : 1);
  }

  private static String measure(Options options, int profiles, Table table)
      throws IOException, InterruptedException, SQLException {
    try (Postgres postgres = Postgres.start();
        TaktServer server = TaktServer.named("benchmark", postgres.database(), SETTINGS)) {
      server.start();
      OUT.printf("Filling the database with %,d profiles%n", profiles);
      long began = System.nanoTime();
      Shop shop = new Shop(server, postgres, profiles, options);
      if (!options.rows().equals(List.of(Row.EMPTY))) {
        shop.fill();
        OUT.printf("Filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        if (options.segments() > 0) {
          OUT.printf("One segment more, for everybody: %,d ms%n", shop.sweep());
        }
      }
      Path folder = Path.of("target", "benchmark", "where").toAbsolutePath();
      Course course =
          new Course(
              new Wrk(server.url(), server.key("integrator")),
              shop,
              postgres,
              new Sampling(server.pid(), folder),
              OUT);
      if (options.sealing()) {
        course.sealing(options);
      }
      for (Row row : options.sealing() ? List.<Row>of() : options.rows()) {
        table.add(profiles, row, course.measure(row, options));
        if (options.where()) {
          course.where(row, options.seconds());
        }
      }
      return postgres.texts("show server_version").stream()
          .map(version -> "PostgreSQL " + version + " (fsync on, synchronous_commit on)")
          .findFirst()
          .orElseThrow();
    }
  }
}
