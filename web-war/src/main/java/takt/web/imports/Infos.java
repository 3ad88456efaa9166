package takt.web.imports;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import takt.client.imports.ImportInfo;
import takt.client.imports.LineSum;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRun;
import takt.profiles.ImportTally;

/** Shows a run. */
final class Infos {

  private Infos() {}

  static ImportInfo of(ImportRun run) {
    Map<String, LineSum> reasons = new TreeMap<>();
    run.refusals().forEach((reason, tally) -> reasons.put(reason.code(), sum(tally)));
    ImportTally stored = run.tally(ImportOutcome.STORED);
    ImportTally counted = run.tally(ImportOutcome.COUNTED);
    return new ImportInfo(
        "/api/imports/" + run.id(),
        run.id().toString(),
        run.name(),
        run.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        number(run.lines()),
        number(run.customers()),
        run.read(),
        run.total().amount(),
        sum(stored.plus(counted)),
        sum(stored),
        sum(counted),
        sum(run.tally(ImportOutcome.DUPLICATE)),
        sum(run.refusals().values().stream().reduce(ImportTally.NONE, ImportTally::plus)),
        reasons,
        Math.round(run.perSecond()),
        run.state() == ImportRun.State.RUNNING ? number(run.secondsLeft()) : null,
        run.created(),
        run.ended().orElse(null));
  }

  private static LineSum sum(ImportTally tally) {
    return new LineSum(tally.lines(), tally.amount());
  }

  private static Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
