package takt.profiles.trait;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import takt.kernel.PurposeCode;

/**
 * The parts of one person for one purpose as text, on pages. A page is a JSON array of parts, a
 * part an array of its trait, its day, how many things happened, when the first of them did (in
 * microseconds since 1970) and, as far as there is more to say: how much later the last one did,
 * the total with the least and the greatest number, the content, what the first one says, and what
 * the last one says. What something has in common with what stands before it is left out.
 */
final class PartText {

  /**
   * So many characters at most, if it is a single part: its three texts are of 200 characters that
   * may take six each. It lies in its row as it is on PostgreSQL, even if each takes two bytes.
   */
  static final int LONGEST = 4_000;

  /**
   * A page of several parts has so many characters at most: it is read and written whole for each
   * event, so a longer one costs more each time, and of shorter ones there are more to be found.
   */
  static final int PAGE = 1_500;

  private static final long MICROS = 1_000_000;
  private static final JsonProvider JSON = JsonProvider.provider();

  /** The places of what need not be there. */
  private static final int LATER = 4;

  private static final int NUMBERS = 5;
  private static final int CONTENT = 6;
  private static final int FIRST = 7;
  private static final int LAST = 8;

  /**
   * The oldest days first, then what belongs to no day. What comes next is added to what is at the
   * end, on the last page.
   */
  private static final Comparator<Parts.Key> ORDER =
      Comparator.comparing((Parts.Key key) -> key.day() == 0)
          .thenComparing(Parts.Key::day)
          .thenComparing(Parts.Key::trait)
          .thenComparing(Parts.Key::content);

  private PartText() {}

  /** As few pages as hold these parts; none for none. */
  static List<String> write(Map<Parts.Key, Part> parts) {
    StringWriter text = new StringWriter();
    List<Integer> ends = new ArrayList<>();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      parts.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(ORDER))
          .forEach(
              one -> {
                write(json, one.getKey(), one.getValue());
                json.flush();
                ends.add(text.getBuffer().length());
              });
      json.writeEnd();
    }
    return cut(text.toString(), ends);
  }

  /** Cuts an array into several, given where each of its elements ends. */
  private static List<String> cut(String text, List<Integer> ends) {
    List<String> pages = new ArrayList<>();
    int from = 1;
    int until = from;
    for (int end : ends) {
      if (until > from && end - from + 2 > PAGE) {
        pages.add('[' + text.substring(from, until) + ']');
        from = until + 1;
      }
      until = end;
    }
    if (until > from) {
      pages.add('[' + text.substring(from, until) + ']');
    }
    return pages;
  }

  private static void write(JsonGenerator json, Parts.Key key, Part part) {
    long first = micros(part.first().at());
    int places = places(key, part);
    json.writeStartArray().write(key.trait()).write(key.day()).write(part.happened()).write(first);
    if (places > LATER) {
      json.write(micros(part.last().at()) - first);
    }
    if (places > NUMBERS) {
      numbers(json, part);
    }
    if (places > CONTENT) {
      json.write(key.content());
    }
    if (places > FIRST) {
      end(json, part.first(), key, silent(part.first()));
    }
    if (places > LAST) {
      end(json, part.last(), key, false);
    }
    json.writeEnd();
  }

  /** How many places of its array a part takes. */
  private static int places(Parts.Key key, Part part) {
    if (!said(part.first(), part.last())) {
      return LAST + 1;
    }
    if (!silent(part.first())) {
      return LAST;
    }
    if (!key.content().isEmpty()) {
      return FIRST;
    }
    if (part.total() != null) {
      return CONTENT;
    }
    return part.last().at().equals(part.first().at()) ? LATER : NUMBERS;
  }

  private static boolean silent(Part.End end) {
    return end.key().isEmpty() && end.text().isEmpty() && !end.number();
  }

  /** Whether one end says what another one does, whenever that was. */
  private static boolean said(Part.End one, Part.End other) {
    return one.key().equals(other.key())
        && one.text().equals(other.text())
        && one.number() == other.number();
  }

  private static void numbers(JsonGenerator json, Part part) {
    json.writeStartArray();
    if (part.total() != null) {
      json.write(plain(part.total()));
      if (part.least().compareTo(part.total()) != 0
          || part.greatest().compareTo(part.total()) != 0) {
        json.write(plain(part.least())).write(plain(part.greatest()));
      }
    }
    json.writeEnd();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void end(JsonGenerator json, Part.End end, Parts.Key key, boolean leftOut) {
    json.writeStartArray();
    if (!leftOut) {
      json.write(end.key());
      if (end.number()) {
        json.write(end.text()).write(true);
      } else if (!end.text().equals(key.content())) {
        json.write(end.text());
      }
    }
    json.writeEnd();
  }

  /**
   * Adds the parts of a page to sums.
   *
   * @param wanted whether a part is
   * @return how many parts there are on the page
   */
  static int read(
      PurposeCode purpose, String page, Predicate<Parts.Key> wanted, Map<Parts.Key, Part> sums) {
    try (JsonReader reader = JSON.createReader(new StringReader(page))) {
      JsonArray parts = reader.readArray();
      for (JsonArray array : parts.getValuesAs(JsonArray.class)) {
        String content = array.size() > CONTENT ? array.getString(CONTENT) : "";
        Parts.Key key = new Parts.Key(array.getInt(0), purpose, array.getInt(1), content);
        if (wanted.test(key)) {
          sums.merge(key, part(array, key), Part::plus);
        }
      }
      return parts.size();
    }
  }

  private static Part part(JsonArray array, Parts.Key key) {
    long at = number(array, 3);
    Part.End first = end(array, FIRST, at, key, new Part.End(instant(at), "", "", false));
    Part.End last = end(array, LAST, at + number(array, LATER), key, first);
    List<JsonNumber> numbers =
        array.size() > NUMBERS
            ? array.getJsonArray(NUMBERS).getValuesAs(JsonNumber.class)
            : List.of();
    return new Part(
        number(array, 2),
        decimal(numbers, 0),
        decimal(numbers, 1),
        decimal(numbers, 2),
        first,
        last);
  }

  private static long number(JsonArray array, int place) {
    return array.size() > place ? array.getJsonNumber(place).longValue() : 0;
  }

  /** One of three numbers, of which the others may be what the first one is. */
  private static BigDecimal decimal(List<JsonNumber> numbers, int place) {
    if (numbers.isEmpty()) {
      return null;
    }
    return numbers.get(place < numbers.size() ? place : 0).bigDecimalValue().setScale(Part.SCALE);
  }

  /** An end at a time, which says the same as another one if it says nothing itself. */
  private static Part.End end(
      JsonArray array, int place, long at, Parts.Key key, Part.End otherwise) {
    JsonArray end = array.size() > place ? array.getJsonArray(place) : JsonValue.EMPTY_JSON_ARRAY;
    if (end.isEmpty()) {
      return new Part.End(instant(at), otherwise.key(), otherwise.text(), otherwise.number());
    }
    String text = end.size() > 1 ? ((JsonString) end.get(1)).getString() : key.content();
    return new Part.End(instant(at), end.getString(0), text, end.size() > 2);
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * MICROS + at.getLong(ChronoField.MICRO_OF_SECOND);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
