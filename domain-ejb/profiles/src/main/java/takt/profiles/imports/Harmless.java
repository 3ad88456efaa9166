package takt.profiles.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe
 * before it, which is taken off when it comes in again (rule F13.4).
 */
public final class Harmless {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Harmless() {}

  /** A line of such cells as CSV (RFC 4180), with its end. */
  public static String line(List<String> cells) {
    StringWriter text = new StringWriter();
    CsvWriter.builder()
        .bufferSize(0)
        .build(text)
        .writeRecord(cells.stream().map(Harmless::write).toList());
    return text.toString();
  }

  static String write(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What is read of a cell. */
  static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
