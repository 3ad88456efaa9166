package takt.web.profiles.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import takt.client.retention.EndedData;
import takt.client.retention.RetentionApi;
import takt.client.retention.RetentionPreview;
import takt.client.retention.RetentionRunInfo;
import takt.client.retention.RetentionRunList;
import takt.consent.RetainedData;
import takt.kernel.Effect;
import takt.kernel.Effects;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Created;

/** Retention over REST. */
@ApplicationScoped
public class RetentionResource implements RetentionApi {

  private static final long MOST_YEARS = 100;

  @Inject RetentionRuns runs;
  @Inject RunRows rows;
  @Inject Clock clock;

  @Override
  @RolesAllowed(Role.DPO)
  public RetentionPreview preview(LocalDate day) {
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (day != null) {
      LocalDate today = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
      if (Math.abs(ChronoUnit.YEARS.between(today, day)) > MOST_YEARS) {
        throw Refusal.field("?day", "must be within " + MOST_YEARS + " years");
      }
      asOf = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    Effects counts = new Effects();
    boolean complete = runs.preview(asOf, counts);
    return new RetentionPreview(asOf, complete, items(counts));
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public RetentionRunInfo start() {
    return info(runs.start());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RetentionRunList list(UUID after, int limit) {
    List<Run> all = rows.list(Optional.ofNullable(after), limit);
    return new RetentionRunList(
        all.stream().map(RetentionResource::info).toList(),
        all.size() < limit ? null : all.get(all.size() - 1).id());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RetentionRunInfo show(UUID id) {
    return rows.find(id).map(RetentionResource::info).orElseThrow(Refusal::notFound);
  }

  private static RetentionRunInfo info(Run run) {
    return new RetentionRunInfo(
        "/api/retention/runs/" + run.id(),
        run.id(),
        run.asOf(),
        run.startedAt(),
        run.endedAt().orElse(null),
        run.failed(),
        items(run.counts()));
  }

  private static List<EndedData> items(Effects counts) {
    Map<String, List<Effect>> byKind = new TreeMap<>();
    counts
        .all()
        .forEach(one -> byKind.computeIfAbsent(one.module(), k -> new ArrayList<>()).add(one));
    return byKind.entrySet().stream().map(one -> item(one.getKey(), one.getValue())).toList();
  }

  private static EndedData item(String kind, List<Effect> counts) {
    Map<String, Long> ended = new TreeMap<>();
    long deleted = 0;
    long restricted = 0;
    for (Effect one : counts) {
      if (one.what().equals(RetainedData.DELETED)) {
        deleted = one.count();
      } else if (one.what().equals(RetainedData.RESTRICTED)) {
        restricted = one.count();
      } else {
        ended.put(one.what().substring(RetainedData.ENDED.length()), one.count());
      }
    }
    return new EndedData(kind, ended, deleted, restricted);
  }
}
