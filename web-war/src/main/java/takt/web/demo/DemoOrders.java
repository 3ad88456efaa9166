package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import takt.client.imports.ImportRequest;
import takt.profiles.ImportMapping;
import takt.profiles.ImportRun;
import takt.profiles.Imports;
import takt.web.imports.Mappings;

/** The shop's orders, imported as any file is; its run is the memory that the demo was loaded. */
@ApplicationScoped
class DemoOrders {

  /** The name of the run. */
  static final String NAME = "Demo shop: Online Retail (Chen, Sain, Guo 2012)";

  /** The day of the newest line; it becomes yesterday. */
  private static final LocalDate NEWEST = LocalDate.of(2011, 12, 9);

  @Inject Imports imports;
  @Inject Clock clock;

  /** The run, if it was begun. */
  Optional<ImportRun> run() {
    return imports.named(NAME);
  }

  /** Begins the import, or lets it go on. */
  void begin() {
    ImportRun run = run().orElseGet(() -> imports.create(NAME, mapping()));
    if (run.state() == ImportRun.State.AWAITING_FILE) {
      send(run);
    } else if (run.state() == ImportRun.State.FAILED) {
      imports.restart(run.id());
    }
  }

  private void send(ImportRun run) {
    try (InputStream file = DemoFiles.unpacked("online-retail.csv.gz")) {
      imports.receive(run.id(), run.revision(), file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ImportMapping mapping() {
    ImportMapping mapping =
        Mappings.of(DemoFiles.json("online-retail.json", new TypeReference<ImportRequest>() {}));
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), mapping.time().zone()).minusDays(1);
    return mapping.moved((int) ChronoUnit.DAYS.between(NEWEST, yesterday));
  }
}
