package takt.profiles.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes CSV (RFC 4180) by FastCSV. */
final class Csv {

  /** The longest line that is kept, in characters. */
  static final int MOST_LINE = 4_000;

  private static final int MOST_FIELD = 100_000;

  private Csv() {}

  /** Reads a file; a field beyond 100,000 characters ends it with an exception. */
  static CsvReader<CsvRecord> read(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(MOST_FIELD)
        .ofCsvRecord(text);
  }

  /** The cells of a file's first line, without a byte order mark and NULs. */
  static List<String> header(CsvRecord first) {
    List<String> cells = new ArrayList<>(first.getFields());
    cells.set(0, cells.get(0).replace("\uFEFF", ""));
    cells.replaceAll(cell -> cell.replace("\0", "").strip());
    return List.copyOf(cells);
  }

  /** The cells of one line of comma-separated CSV. */
  static List<String> cells(String line) {
    return CsvReader.builder().ofSingleCsvRecord(line).getFields();
  }

  /** A line as CSV, one cell left empty; empty if it is too long. */
  static String without(List<String> cells, int emptied) {
    List<String> kept = new ArrayList<>(cells);
    if (emptied < kept.size()) {
      kept.set(emptied, "");
    }
    String line = line(kept);
    return line.length() > MOST_LINE ? "" : line;
  }

  /** A line as CSV, without a line end. */
  static String line(List<String> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);
    return text.toString().stripTrailing();
  }
}
