package takt.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportList;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportsApi;
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

/** Imports over REST. */
@ApplicationScoped
public class ImportsResource implements ImportsApi {

  @Inject Imports imports;
  @Inject Answer answer;

  @Override
  @Created
  @Idempotent
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public ImportInfo create(ImportRequest request) {
    return info(imports.create(request.name(), Mappings.of(request)));
  }

  @Override
  @BodyLimit(Imports.MOST_BYTES)
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public ImportInfo send(UUID id, String ifMatch, InputStream csv) {
    return info(imports.receive(id, IfMatch.revision(ifMatch), Unpacked.of(csv)));
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public ImportList list(UUID after, int limit) {
    List<ImportRun> runs = imports.list(Optional.ofNullable(after), limit);
    return new ImportList(
        runs.stream().map(Infos::of).toList(),
        runs.size() < limit ? null : runs.get(limit - 1).id().toString());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public ImportInfo show(UUID id) {
    return info(find(id));
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
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
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  public ImportInfo restart(UUID id) {
    return info(imports.restart(id));
  }

  private ImportRun find(UUID id) {
    return imports.find(id).orElseThrow(() -> new UnknownImport(id));
  }

  private ImportInfo info(ImportRun run) {
    answer.etag(run.revision());
    return Infos.of(run);
  }
}
