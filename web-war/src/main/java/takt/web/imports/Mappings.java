package takt.web.imports;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import takt.client.imports.ImportCategories;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;
import takt.profiles.ImportMapping;
import takt.web.problem.Refusal;

/** Reads a mapping out of a request. */
public final class Mappings {

  private static final String BOUGHT = "Order Completed";
  private static final String RETURNED = "Order Refunded";

  private Mappings() {}

  /**
   * The mapping that a request asks for.
   *
   * @throws Refusal 422 naming the field that breaks a rule
   */
  public static ImportMapping of(ImportRequest request) {
    return new ImportMapping(
        columns(request.columns()),
        time(request.time()),
        categories(request.categories()),
        or(request.cancelled(), ""),
        or(request.noProducts(), List.of()),
        or(request.customerSuffix(), ""),
        named(or(request.bought(), BOUGHT), "/bought"),
        named(or(request.returned(), RETURNED), "/returned"),
        or(request.separator(), ",").charAt(0),
        Charset.forName(or(request.charset(), "UTF-8")));
  }

  private static ImportMapping.Columns columns(ImportColumns columns) {
    if ((columns.price() == null) == (columns.amount() == null)) {
      throw Refusal.field("/columns", "must name either price or amount");
    }
    return new ImportMapping.Columns(
        columns.customer(),
        columns.item(),
        columns.quantity(),
        Optional.ofNullable(columns.price()),
        Optional.ofNullable(columns.amount()),
        columns.time(),
        Optional.ofNullable(columns.name()),
        Optional.ofNullable(columns.category()),
        Optional.ofNullable(columns.order()));
  }

  static ImportMapping.Time time(ImportTime time) {
    return new ImportMapping.Time(
        Optional.ofNullable(time.format()).map(Mappings::pattern),
        zone(time.zone()),
        or(time.shiftDays(), 0));
  }

  private static String pattern(String pattern) {
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern);
      return formatter == null ? "" : pattern;
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.field("/time/format", "must be a pattern such as yyyy-MM-dd HH:mm:ss");
    }
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw Refusal.field("/time/zone", "must be a time zone such as Europe/London");
    }
  }

  private static ImportMapping.Categories categories(ImportCategories categories) {
    return categories == null
        ? new ImportMapping.Categories(List.of(), Optional.empty())
        : new ImportMapping.Categories(
            categories.rules().stream()
                .map(rule -> new ImportMapping.Rule(rule.category(), rule.keywords()))
                .toList(),
            Optional.ofNullable(categories.fallback())
                .map(fallback -> named(fallback, "/categories/fallback")));
  }

  private static String named(String name, String pointer) {
    if (name.isBlank()) {
      throw Refusal.field(pointer, "must not be blank");
    }
    return name;
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
