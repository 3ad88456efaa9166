package takt.web.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.client.Reason;
import takt.client.exports.ExportInfo;
import takt.client.exports.ExportList;
import takt.client.exports.ExportRequest;
import takt.client.exports.ExportsApi;
import takt.profiles.DataMapping;
import takt.profiles.Export;
import takt.profiles.ExportOrder;
import takt.profiles.Exports;
import takt.profiles.Look;
import takt.profiles.UnknownExport;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.LineStream;
import takt.web.rest.Words;

/** Exports over REST. */
@ApplicationScoped
public class ExportsResource implements ExportsApi {

  private static final int NEEDED = 428;

  @Inject Exports exports;
  @Inject Caller caller;
  @Inject Answer answer;

  @Override
  @Created
  @Idempotent
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public ExportInfo order(String reason, ExportRequest request) {
    if (reason == null) {
      throw new Refusal(
          NEEDED, "reason-needed", "Say in the header " + Reason.HEADER + " why you look");
    }
    if (!Look.isReason(reason)) {
      throw new Refusal(
          422,
          "bad-reason",
          "%s must have %d to %d characters".formatted(Reason.HEADER, Look.SHORTEST, Look.LONGEST));
    }
    return info(exports.order(order(request), caller.label(), reason));
  }

  private static ExportOrder order(ExportRequest request) {
    DataMapping.Kind kind = Words.read(DataMapping.Kind.class, request.kind(), "/kind");
    DataMapping.Format format = Words.read(DataMapping.Format.class, request.format(), "/format");
    var purpose = Words.code(request.purpose(), "/purpose");
    if (request.segment() != null && kind != DataMapping.Kind.PEOPLE) {
      throw Refusal.field("/segment", "is of people only");
    }
    return Words.checked(
        "/until",
        () ->
            new ExportOrder(
                kind,
                format,
                purpose,
                Optional.ofNullable(request.from()),
                Optional.ofNullable(request.until()),
                Optional.ofNullable(request.segment()),
                Optional.ofNullable(request.recipient())));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public ExportList list(UUID after, int limit) {
    List<Export> all = exports.list(Optional.ofNullable(after), limit);
    return new ExportList(
        all.stream().map(ExportsResource::info).toList(),
        all.size() < limit ? null : all.get(limit - 1).id().toString());
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public ExportInfo show(UUID id) {
    return info(exports.find(id).orElseThrow(() -> new UnknownExport(id)));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public InputStream file(UUID id) {
    Export export = exports.find(id).orElseThrow(() -> new UnknownExport(id));
    boolean cells = export.order().format() == DataMapping.Format.CSV;
    Iterator<String> pages = exports.file(id, caller.label(), caller.role());
    answer.header("Content-Type", cells ? "text/csv" : "application/x-ndjson");
    answer.header(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.%s\""
            .formatted(Words.of(export.order().kind()), id, Words.of(export.order().format())));
    return new LineStream(new Parts(pages), "", String::valueOf);
  }

  /** Text that comes in parts, each a page. */
  private record Parts(Iterator<String> parts) implements Iterator<List<Object>> {

    @Override
    public boolean hasNext() {
      return parts.hasNext();
    }

    @Override
    public List<Object> next() {
      return List.of(parts.next());
    }
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public ExportInfo restart(UUID id) {
    return info(exports.restart(id));
  }

  private static ExportInfo info(Export export) {
    ExportOrder order = export.order();
    return new ExportInfo(
        "/api/exports/" + export.id(),
        export.id().toString(),
        Words.of(order.kind()),
        Words.of(order.format()),
        order.purpose().value(),
        order.from().orElse(null),
        order.until().orElse(null),
        order.segment().orElse(null),
        order.recipient().map(UUID::toString).orElse(null),
        export.by(),
        export.reason(),
        Words.of(export.state()),
        export.looked(),
        export.persons(),
        export.lines(),
        export.created(),
        export.ended().orElse(null));
  }
}
