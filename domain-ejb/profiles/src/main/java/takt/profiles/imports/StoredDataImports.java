package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Purposes;
import takt.profiles.ChoiceMapping;
import takt.profiles.DataImports;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.DataRefusal;
import takt.profiles.DataRun;

/** The face of imports of data. */
@ApplicationScoped
class StoredDataImports implements DataImports {

  private static final int MOST_RUNS = 500;
  private static final int MOST_REFUSALS = 1_000;

  @Inject Runs runs;
  @Inject RunRows rows;
  @Inject Reception reception;
  @Inject Crew crew;
  @Inject Purposes purposes;

  @Override
  public DataRun create(String name, DataMapping mapping) {
    if (name == null || !ChoiceMapping.fits(name)) {
      throw new IllegalArgumentException("name must have 1 to 200 characters");
    }
    purposes.require(mapping.purposes());
    return runs.create(Kind.DATA, name, DataMappingText.write(mapping)).data();
  }

  @Override
  public DataRun receive(UUID run, long revision, InputStream file) {
    DataRun begun = reception.receive(Kind.DATA, run, revision, file).data();
    crew.wake();
    return begun;
  }

  @Override
  public Optional<DataRun> find(UUID run) {
    return rows.find(Kind.DATA, run).map(StoredRun::data);
  }

  @Override
  public List<DataRun> list(Optional<UUID> after, int limit) {
    return rows.list(Kind.DATA, after, StoredImports.within(limit, MOST_RUNS)).stream()
        .map(StoredRun::data)
        .toList();
  }

  @Override
  public List<DataRefusal> refusals(UUID run, long after, int limit) {
    return rows.refusals(run, after, StoredImports.within(limit, MOST_REFUSALS)).stream()
        .map(one -> new DataRefusal(one.line(), DataOutcome.valueOf(one.reason()), one.cells()))
        .toList();
  }

  @Override
  public DataRun restart(UUID run) {
    DataRun again = runs.restart(Kind.DATA, run).data();
    crew.wake();
    return again;
  }
}
