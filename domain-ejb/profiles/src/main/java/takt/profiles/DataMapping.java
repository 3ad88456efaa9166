package takt.profiles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import takt.kernel.PurposeSet;

/**
 * How the lines of a file become data. Each line has fields, whichever format it is in: as NDJSON
 * it is an object of JSON that has them, as CSV its columns hold them. A field of a field has a dot
 * before it, such as {@code properties.price}.
 *
 * @param kind what a line is
 * @param format how it is written
 * @param columns which column holds which field, by field, at most {@value #MOST_FIELDS}; where
 *     there is none, columns hold the fields that they are named for and others are passed by
 * @param same fields that are the same in every line, by field, unless the line says otherwise
 * @param time how to read times in columns; not shifted
 * @param source what the import calls itself as the source of attributes, and of events
 * @param purposes what may be done with what a line says of a person, unless it says so itself
 * @param separator what stands between cells: comma, semicolon, tab or bar
 * @param charset UTF-8, ISO-8859-1 or windows-1252
 */
public record DataMapping(
    Kind kind,
    Format format,
    Map<String, String> columns,
    Map<String, String> same,
    ImportMapping.Time time,
    String source,
    PurposeSet purposes,
    char separator,
    Charset charset) {

  /** At most so many fields are named. */
  public static final int MOST_FIELDS = 200;

  /** What an import calls itself that does not say. */
  public static final String SOURCE = "import";

  private static final int MOST_NAME = 200;

  /** What a line is. */
  public enum Kind {
    /** An event, as a call of Segment's API. */
    EVENTS(
        "type|event|name|userId|anonymousId|previousId|groupId|messageId|timestamp"
            + "|originalTimestamp|context|properties|traits"
            + "|identifiers\\.[a-z][a-z0-9-]{0,39}|(context|properties|traits)(\\.[^.]+)+"),
    /** A person, by identifiers, attributes, and the lists that they are put on. */
    PEOPLE("learntAt|purposes|lists|attributes|identifiers\\.[a-z][a-z0-9-]{0,39}|attributes\\..+"),
    /** An item to speak about, by the attributes of Google's product feeds and some of Takt's. */
    ITEMS(
        "id|title|title_de|title_en|product_type|google_product_category|brand|kind|price|currency"
            + "|availability|replaces|link|image_link");

    private final Pattern fields;

    Kind(String fields) {
      this.fields = Pattern.compile(fields);
    }

    /** Whether a line of this kind has such a field. */
    public boolean has(String field) {
      return field.length() <= MOST_NAME && fields.matcher(field).matches();
    }
  }

  /** How a file is written. */
  public enum Format {
    /** An object of JSON in each line, in UTF-8. */
    NDJSON,
    /** Cells, and a first line that names their columns (RFC 4180). */
    CSV
  }

  /** Refuses parts out of bounds, fields that a line does not have, and columns of NDJSON. */
  public DataMapping {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(time, "time");
    // In an order that is the same on every node: lines without an id are known by their text.
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    same = Collections.unmodifiableMap(new TreeMap<>(same));
    require(time.shiftDays() == 0, "time must not be shifted");
    require(
        Sender.isSource(source),
        "source must have 1 to 40 lower-case letters, digits and hyphens, and be no other's");
    require(
        kind == Kind.PEOPLE || purposes.isEmpty(),
        "purposes must not be there for anything but people");
    require(kind != Kind.ITEMS || source.equals(SOURCE), "source must not be there for items");
    require(",;\t|".indexOf(separator) >= 0, "separator must be a comma, semicolon, tab or bar");
    require(ImportMapping.reads(charset), "charset must be UTF-8, ISO-8859-1 or windows-1252");
    require(
        format == Format.CSV || (columns.isEmpty() && same.isEmpty()),
        "columns and same must not be there for NDJSON");
    check(kind, columns);
    check(kind, same);
  }

  /** How lines of NDJSON are read. */
  public static DataMapping ndjson(Kind kind) {
    return new DataMapping(
        kind,
        Format.NDJSON,
        Map.of(),
        Map.of(),
        utc(),
        SOURCE,
        PurposeSet.NONE,
        ',',
        StandardCharsets.UTF_8);
  }

  /** As what the import sends events: those of one that does not call itself are an import's. */
  public Sender sender() {
    return new Sender("", Optional.of(source).filter(one -> !one.equals(SOURCE)), SOURCE, true);
  }

  /** Times by ISO 8601, in UTC where they say no zone. */
  public static ImportMapping.Time utc() {
    return new ImportMapping.Time(Optional.empty(), ZoneOffset.UTC, 0);
  }

  private static void check(Kind kind, Map<String, String> fields) {
    require(fields.size() <= MOST_FIELDS, "fields must be at most " + MOST_FIELDS);
    fields.forEach(
        (field, text) -> {
          require(kind.has(field), "fields must be those of a line of this kind");
          require(
              !text.isBlank() && text.length() <= MOST_NAME,
              "what a field has must have 1 to " + MOST_NAME + " characters");
        });
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
