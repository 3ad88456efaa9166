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
import takt.client.imports.DataImportInfo;
import takt.client.imports.DataImportList;
import takt.client.imports.DataImportRequest;
import takt.client.imports.DataImportsApi;
import takt.profiles.DataImports;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.ImportRun;
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

/** Imports of data over REST. */
@ApplicationScoped
public class DataImportsResource implements DataImportsApi {

  @Inject DataImports imports;
  @Inject Answer answer;

  @Override
  @Created
  @Idempotent
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public DataImportInfo create(DataImportRequest request) {
    return info(imports.create(request.name(), DataMappings.of(request)));
  }

  @Override
  @BodyLimit(Imports.MOST_BYTES)
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public DataImportInfo send(UUID id, String ifMatch, InputStream file) {
    return info(imports.receive(id, IfMatch.revision(ifMatch), Unpacked.of(file)));
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public DataImportList list(UUID after, int limit) {
    List<DataRun> runs = imports.list(Optional.ofNullable(after), limit);
    return new DataImportList(
        runs.stream().map(DataImportsResource::shown).toList(),
        runs.size() < limit ? null : runs.get(limit - 1).id().toString());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public DataImportInfo show(UUID id) {
    return info(find(id));
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public InputStream refusals(UUID id) {
    find(id);
    answer.header("Content-Disposition", "attachment; filename=\"refusals-" + id + ".csv\"");
    return new RefusalFile(
        "field",
        (after, most) ->
            imports.refusals(id, after, most).stream()
                .map(one -> new RefusalFile.Line(one.line(), one.reason().code(), one.pointer()))
                .toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public DataImportInfo restart(UUID id) {
    return info(imports.restart(id));
  }

  private DataRun find(UUID id) {
    return imports.find(id).orElseThrow(() -> new UnknownImport(id));
  }

  private DataImportInfo info(DataRun run) {
    answer.etag(run.revision());
    return shown(run);
  }

  private static DataImportInfo shown(DataRun run) {
    Map<String, Long> reasons = new TreeMap<>();
    run.refusals().forEach((reason, lines) -> reasons.put(reason.code(), lines));
    return new DataImportInfo(
        "/api/imports/data/" + run.id(),
        run.id().toString(),
        run.name(),
        Words.of(run.mapping().kind()),
        Words.of(run.mapping().format()),
        Words.of(run.state()),
        number(run.lines()),
        run.read(),
        run.tally(DataOutcome.STORED),
        run.tally(DataOutcome.COUNTED),
        run.tally(DataOutcome.DUPLICATE),
        run.refused(),
        reasons,
        Math.round(run.perSecond()),
        run.state() == ImportRun.State.RUNNING ? number(run.secondsLeft()) : null,
        run.created(),
        run.ended().orElse(null));
  }

  private static Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
