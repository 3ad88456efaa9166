package takt.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeTexts;
import takt.client.consent.PurposesApi;
import takt.client.forecasts.ForecastModelInfo;
import takt.client.forecasts.ForecastModelRequest;
import takt.client.forecasts.ForecastModelsApi;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportsApi;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** A shop whose customers object to nothing: all its orders may be used for forecasts. */
final class ForecastShop {

  private static final Path DEMO_FILES =
      Path.of("..", "web-war", "src", "main", "resources", "takt", "demo");

  /** The orders that ship with the project. */
  static final Path DEMO = DEMO_FILES.resolve("online-retail.csv.gz");

  private static final String PURPOSE = "forecasts";

  private final TaktServer server;
  private final Postgres postgres;

  ForecastShop(TaktServer server, Postgres postgres) {
    this.server = server;
    this.postgres = postgres;
  }

  /** Imports a file whose columns are the demo's; answers how many lines were taken. */
  long fill(Path file) throws IOException, InterruptedException {
    Client dpo = Client.of(server, Role.DPO);
    PurposeTexts texts =
        new PurposeTexts("Forecasts", "Sentence.", "Data.", "Use.", "Benefit.", "We.", "None.");
    dpo.api(PurposesApi.class)
        .publish(
            new NewPurpose(
                PURPOSE,
                "legitimate-interest",
                null,
                Map.of("de", texts, "en", texts),
                730,
                true,
                false,
                false));
    for (String event : List.of("Order Completed", "Order Refunded")) {
      dpo.api(EventTypesApi.class).put(event, null, new EventTypeSetting(List.of(PURPOSE), 0.0));
    }
    ImportInfo done = imported(file);
    return done.accepted().lines();
  }

  private ImportInfo imported(Path file) throws IOException, InterruptedException {
    Client integrator = Client.of(server, Role.INTEGRATOR);
    ImportsApi imports = integrator.api(ImportsApi.class);
    ImportInfo run =
        imports.create(
            Client.JSON.readValue(
                DEMO_FILES.resolve("online-retail.json").toFile(), ImportRequest.class));
    UUID id = UUID.fromString(run.id());
    try (InputStream csv = new GZIPInputStream(Files.newInputStream(file))) {
      imports.send(id, integrator.last().header("ETag"), csv);
    }
    while (run.endedAt() == null) {
      TimeUnit.SECONDS.sleep(1);
      run = imports.show(id);
    }
    if (!run.state().equals("done")) {
      throw new IllegalStateException("The import is " + run.state());
    }
    return run;
  }

  /** The end of the last day with an order. */
  Instant end() throws SQLException {
    return LocalDate.parse(
            postgres
                .texts(
                    "select to_char(max(ordered_at) at time zone 'UTC', 'YYYY-MM-DD')"
                        + " from profiles.order_seen")
                .get(0))
        .plusDays(1)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  /** Trains on what was until a time; the data may not carry a model. */
  ForecastModelInfo train(Instant until) throws InterruptedException {
    ForecastModelsApi models = Client.of(server, Role.MARKETER).api(ForecastModelsApi.class);
    ForecastModelInfo model =
        models.train(new ForecastModelRequest("purchases", PURPOSE, until, null, null, null));
    while (model.endedAt() == null) {
      TimeUnit.MILLISECONDS.sleep(100);
      model = models.show(model.id());
    }
    return model;
  }
}
