package takt.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import takt.client.forecasts.ForecastModelInfo;
import takt.it.server.TaktServer;

/**
 * The command that measures forecasts: imports a file of order lines into Takt, has it train a
 * model, and writes down its figures and a plot.
 */
public final class Forecasting {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String USAGE =
      "Options: --file ORDERS.csv.gz | --print\n"
          + "Without a file it takes the demo's, which ships with the project.";
  private static final Path PAGE = Path.of("docs", "forecasts.md");
  private static final Path PLOT = Path.of("docs", "forecasts.svg");

  /** The last held-out days, and those before them, and those before these. */
  private static final int QUARTERS = 3;

  private static final String BEGIN = "<!-- figures -->\n";
  private static final String END = "<!-- end of figures -->";

  private Forecasting() {}

  /** Runs it; ends with status 2 for options that it does not have. */
  public static void main(String[] arguments) throws Exception {
    List<String> options = new ArrayList<>(Arrays.asList(arguments));
    boolean print = options.remove("--print");
    Path file = ForecastShop.DEMO;
    while (!options.isEmpty()) {
      String option = options.remove(0);
      if (options.isEmpty() || !option.equals("--file")) {
        System.err.println(USAGE);
        System.exit(2);
      } else {
        file = Path.of(options.remove(0));
      }
    }
    measure(file, print, String.join(" ", arguments));
  }

  private static void measure(Path file, boolean print, String arguments)
      throws IOException, InterruptedException, SQLException {
    try (Postgres postgres = Postgres.start();
        TaktServer server =
            TaktServer.named("forecasting", postgres.database(), Map.of("TAKT_DEMO", "false"))) {
      server.start();
      ForecastShop shop = new ForecastShop(server, postgres);
      OUT.println("Imported " + shop.fill(file) + " lines");
      List<ForecastModelInfo> models = new ArrayList<>();
      Instant until = shop.end();
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        ForecastModelInfo model = shop.train(until);
        OUT.printf(
            "Trained on %,d persons in %d s%n",
            model.persons(), Duration.between(model.askedAt(), model.endedAt()).toSeconds());
        if (model.purchases() == null) {
          OUT.println("That makes no model: " + model.refusals());
          break;
        }
        models.add(model);
        until = model.purchases().heldOut().from().atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (models.isEmpty()) {
        return;
      }
      String figures =
          ForecastFigures.markdown(models)
              + "\n"
              + Machine.described("PostgreSQL " + postgres.texts("show server_version").get(0))
                  .replace("wrk, server", "server")
              + ", commit "
              + Machine.commit()
              + ", `.ci/forecasts "
              + arguments.replaceAll("\\S*/", "…/")
              + "`.\n";
      if (print) {
        OUT.println(figures);
        return;
      }
      String page = Files.readString(PAGE);
      int begin = page.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          PAGE, page.substring(0, begin) + figures + page.substring(page.indexOf(END)));
      Files.writeString(PLOT, ForecastPlot.svg(models.get(0).purchases().heldOut()));
      OUT.println("Written into " + PAGE + " and " + PLOT);
    }
  }
}
