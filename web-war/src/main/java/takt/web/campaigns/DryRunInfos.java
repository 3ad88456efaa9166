package takt.web.campaigns;

import java.util.OptionalLong;
import takt.campaigns.DryRun;
import takt.client.campaigns.DryRunInfo;
import takt.web.rest.Words;

/** Dry runs as the API writes them. */
final class DryRunInfos {

  private DryRunInfos() {}

  static DryRunInfo of(DryRun run) {
    return new DryRunInfo(
        run.persons(),
        run.lookedAt(),
        number(run.reached()),
        number(run.least()),
        number(run.most()),
        run.byDose().stream()
            .map(one -> new DryRunInfo.ByDose(one.dose(), number(one.persons())))
            .toList(),
        run.byDegree().stream()
            .map(one -> new DryRunInfo.Reached(one.degree(), one.personal(), number(one.persons())))
            .toList(),
        run.stopped().stream()
            .map(one -> new DryRunInfo.Stopped(Words.of(one.verdict()), number(one.persons())))
            .toList());
  }

  private static Long number(OptionalLong told) {
    return told.isPresent() ? told.getAsLong() : null;
  }
}
