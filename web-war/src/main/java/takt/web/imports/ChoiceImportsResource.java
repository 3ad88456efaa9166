package takt.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import takt.client.imports.ChoiceImportInfo;
import takt.client.imports.ChoiceImportList;
import takt.client.imports.ChoiceImportRequest;
import takt.client.imports.ChoiceImportsApi;
import takt.profiles.ChoiceImports;
import takt.profiles.ChoiceOutcome;
import takt.profiles.ChoiceRun;
import takt.profiles.Imports;
import takt.profiles.UnknownImport;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Unpacked;
import takt.web.rest.Words;

/** Imports of choices over REST. */
@ApplicationScoped
public class ChoiceImportsResource implements ChoiceImportsApi {

  @Inject ChoiceImports imports;
  @Inject Answer answer;

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public ChoiceImportInfo create(ChoiceImportRequest request) {
    return info(imports.create(request.name(), ChoiceMappings.of(request)));
  }

  @Override
  @BodyLimit(Imports.MOST_BYTES)
  @RolesAllowed(Role.DPO)
  public ChoiceImportInfo send(UUID id, String ifMatch, InputStream csv) {
    return info(imports.receive(id, IfMatch.revision(ifMatch), Unpacked.of(csv)));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ChoiceImportList list(UUID after, int limit) {
    List<ChoiceRun> runs = imports.list(Optional.ofNullable(after), limit);
    return new ChoiceImportList(
        runs.stream().map(ChoiceImportsResource::shown).toList(),
        runs.size() < limit ? null : runs.get(limit - 1).id().toString());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ChoiceImportInfo show(UUID id) {
    return info(find(id));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public InputStream refusals(UUID id) {
    answer.header("Content-Disposition", "attachment; filename=\"refusals-" + id + ".csv\"");
    return new RefusalFile(
        find(id).header(),
        (after, most) ->
            imports.refusals(id, after, most).stream()
                .map(one -> new RefusalFile.Line(one.line(), one.reason().code(), one.cells()))
                .toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ChoiceImportInfo restart(UUID id) {
    return info(imports.restart(id));
  }

  private ChoiceRun find(UUID id) {
    return imports.find(id).orElseThrow(() -> new UnknownImport(id));
  }

  private ChoiceImportInfo info(ChoiceRun run) {
    answer.etag(run.revision());
    return shown(run);
  }

  private static ChoiceImportInfo shown(ChoiceRun run) {
    Map<String, Long> reasons = new TreeMap<>();
    run.tallies()
        .forEach(
            (outcome, lines) -> {
              if (outcome.refusal()) {
                reasons.put(outcome.code(), lines);
              }
            });
    return new ChoiceImportInfo(
        "/api/imports/choices/" + run.id(),
        run.id().toString(),
        run.name(),
        Words.of(run.state()),
        number(run.lines()),
        number(run.persons()),
        run.read(),
        run.tally(ChoiceOutcome.GIVEN),
        run.tally(ChoiceOutcome.DENIED),
        run.tally(ChoiceOutcome.UNCHANGED) + run.tally(ChoiceOutcome.LATER_YES),
        run.refused(),
        reasons,
        run.created(),
        run.ended().orElse(null));
  }

  private static Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
