package takt.profiles.imports;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Tells what a line of a file of data is. What a line is depends on the line alone, so a run that
 * is killed and restarted tells the same.
 */
final class DataReader {

  private final Fields fields;
  private final BiFunction<Long, JsonObject, DataLine> reader;

  /**
   * For the lines of one file.
   *
   * @param fields finds the fields of a line
   * @param reader tells what fields mean, by the number of their line; refuses with {@link BadLine}
   */
  DataReader(Fields fields, BiFunction<Long, JsonObject, DataLine> reader) {
    this.fields = fields;
    this.reader = reader;
  }

  /** Tells what a line of cells is. */
  DataLine read(long number, List<String> cells) {
    return read(number, () -> fields.of(cells));
  }

  /** Tells what a line of JSON is. */
  DataLine read(JsonLines.Text line) {
    if (line instanceof JsonLines.Text.Broken broken) {
      return new DataLine.Refused(broken.number(), broken.reason(), "");
    }
    return read(line.number(), () -> fields.of(((JsonLines.Text.Whole) line).text()));
  }

  private DataLine read(long number, Supplier<JsonObject> line) {
    try {
      return reader.apply(number, line.get());
    } catch (BadLine bad) {
      return new DataLine.Refused(number, bad.reason(), bad.pointer());
    }
  }
}
