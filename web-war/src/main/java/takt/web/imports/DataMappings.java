package takt.web.imports;

import java.nio.charset.Charset;
import java.util.Map;
import takt.client.imports.DataImportRequest;
import takt.kernel.PurposeSet;
import takt.profiles.DataMapping;
import takt.profiles.ImportMapping;
import takt.profiles.Sender;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Reads a mapping of data out of a request. */
final class DataMappings {

  private DataMappings() {}

  /**
   * The mapping that a request asks for.
   *
   * @throws Refusal 422 naming the field that breaks a rule
   */
  static DataMapping of(DataImportRequest request) {
    DataMapping.Kind kind = Words.read(DataMapping.Kind.class, request.kind(), "/kind");
    DataMapping.Format format = Words.read(DataMapping.Format.class, request.format(), "/format");
    Map<String, String> columns = fields(kind, format, request.columns(), "/columns");
    Map<String, String> same = fields(kind, format, request.same(), "/same");
    if (request.time() != null
        && request.time().shiftDays() != null
        && request.time().shiftDays() != 0) {
      throw Refusal.field("/time/shiftDays", "must not be there: data keep their time");
    }
    return new DataMapping(
        kind,
        format,
        columns,
        same,
        time(request),
        source(request, kind),
        purposes(request, kind),
        request.separator() == null ? ',' : request.separator().charAt(0),
        Charset.forName(request.charset() == null ? "UTF-8" : request.charset()));
  }

  private static String source(DataImportRequest request, DataMapping.Kind kind) {
    if (request.source() == null) {
      return DataMapping.SOURCE;
    }
    if (kind == DataMapping.Kind.ITEMS || !Sender.isSource(request.source())) {
      throw Refusal.field(
          "/source", "must be a name of the company's, such as crm, and not of items");
    }
    return request.source();
  }

  private static PurposeSet purposes(DataImportRequest request, DataMapping.Kind kind) {
    PurposeSet purposes = Words.purposes(request.purposes(), "/purposes");
    if (kind != DataMapping.Kind.PEOPLE && !purposes.isEmpty()) {
      throw Refusal.field("/purposes", "must not be there: only of people a file says it");
    }
    return purposes;
  }

  private static ImportMapping.Time time(DataImportRequest request) {
    return request.time() == null ? DataMapping.utc() : Mappings.time(request.time());
  }

  private static Map<String, String> fields(
      DataMapping.Kind kind,
      DataMapping.Format format,
      Map<String, String> fields,
      String pointer) {
    if (fields == null) {
      return Map.of();
    }
    if (format == DataMapping.Format.NDJSON) {
      throw Refusal.field(pointer, "must not be there: an object of JSON says its own fields");
    }
    if (!fields.keySet().stream().allMatch(kind::has)) {
      throw Refusal.field(
          pointer, "must be by fields of a line, such as userId, timestamp or properties.price");
    }
    return fields;
  }
}
