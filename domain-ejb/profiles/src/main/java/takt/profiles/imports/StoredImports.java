package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.profiles.ImportMapping;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRefusal;
import takt.profiles.ImportRun;
import takt.profiles.Imports;

/** The face of imports. */
@ApplicationScoped
class StoredImports implements Imports {

  private static final int MOST_NAME = 200;
  private static final int MOST_RUNS = 500;
  private static final int MOST_REFUSALS = 1_000;

  @Inject Runs runs;
  @Inject RunRows rows;
  @Inject Reception reception;
  @Inject Crew crew;

  @Override
  public ImportRun create(String name, ImportMapping mapping) {
    if (name == null || name.isBlank() || name.length() > MOST_NAME) {
      throw new IllegalArgumentException("name must have 1 to " + MOST_NAME + " characters");
    }
    return runs.create(Kind.ORDERS, name, MappingText.write(mapping)).orders();
  }

  @Override
  public ImportRun receive(UUID run, long revision, InputStream csv) {
    ImportRun begun = reception.receive(Kind.ORDERS, run, revision, csv).orders();
    crew.wake();
    return begun;
  }

  @Override
  public Optional<ImportRun> find(UUID run) {
    return rows.find(Kind.ORDERS, run).map(StoredRun::orders);
  }

  @Override
  public Optional<ImportRun> named(String name) {
    return rows.named(Kind.ORDERS, name).map(StoredRun::orders);
  }

  @Override
  public List<ImportRun> list(Optional<UUID> after, int limit) {
    return rows.list(Kind.ORDERS, after, within(limit, MOST_RUNS)).stream()
        .map(StoredRun::orders)
        .toList();
  }

  @Override
  public List<ImportRefusal> refusals(UUID run, long after, int limit) {
    return rows.refusals(run, after, within(limit, MOST_REFUSALS)).stream()
        .map(one -> new ImportRefusal(one.line(), ImportOutcome.valueOf(one.reason()), one.cells()))
        .toList();
  }

  @Override
  public ImportRun restart(UUID run) {
    ImportRun again = runs.restart(Kind.ORDERS, run).orders();
    crew.wake();
    return again;
  }

  static int within(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new IllegalArgumentException("limit must be 1 to " + most);
    }
    return limit;
  }
}
