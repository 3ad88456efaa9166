package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.profiles.ChoiceImports;
import takt.profiles.ChoiceMapping;
import takt.profiles.ChoiceOutcome;
import takt.profiles.ChoiceRefusal;
import takt.profiles.ChoiceRun;

/** The face of imports of choices. */
@ApplicationScoped
class StoredChoiceImports implements ChoiceImports {

  private static final int MOST_RUNS = 500;
  private static final int MOST_REFUSALS = 1_000;

  @Inject Runs runs;
  @Inject RunRows rows;
  @Inject Reception reception;
  @Inject Crew crew;

  @Override
  public ChoiceRun create(String name, ChoiceMapping mapping) {
    if (name == null || !ChoiceMapping.fits(name)) {
      throw new IllegalArgumentException("name must have 1 to 200 characters");
    }
    return runs.create(Kind.CHOICES, name, ChoiceMappingText.write(mapping)).choices();
  }

  @Override
  public ChoiceRun receive(UUID run, long revision, InputStream csv) {
    ChoiceRun begun = reception.receive(Kind.CHOICES, run, revision, csv).choices();
    crew.wake();
    return begun;
  }

  @Override
  public Optional<ChoiceRun> find(UUID run) {
    return rows.find(Kind.CHOICES, run).map(StoredRun::choices);
  }

  @Override
  public List<ChoiceRun> list(Optional<UUID> after, int limit) {
    return rows.list(Kind.CHOICES, after, StoredImports.within(limit, MOST_RUNS)).stream()
        .map(StoredRun::choices)
        .toList();
  }

  @Override
  public List<ChoiceRefusal> refusals(UUID run, long after, int limit) {
    return rows.refusals(run, after, StoredImports.within(limit, MOST_REFUSALS)).stream()
        .map(one -> new ChoiceRefusal(one.line(), ChoiceOutcome.valueOf(one.reason()), one.cells()))
        .toList();
  }

  @Override
  public ChoiceRun restart(UUID run) {
    ChoiceRun again = runs.restart(Kind.CHOICES, run).choices();
    crew.wake();
    return again;
  }
}
