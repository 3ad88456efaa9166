package takt.consent.cookie;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values with quotes (RFC 4180), for files that fit into memory. */
final class Csv {

  private static final char QUOTE = '"';

  private final Reader file;
  private final List<List<String>> records = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private Csv(Reader file) {
    this.file = file;
  }

  /** Every record, each with its cells; empty lines are none. */
  static List<List<String>> read(Reader file) throws IOException {
    Csv csv = new Csv(file);
    csv.read();
    return csv.records;
  }

  private void read() throws IOException {
    boolean quoted = false;
    for (int next = file.read(); next >= 0; next = file.read()) {
      char character = (char) next;
      if (character == QUOTE) {
        quoted = quote(quoted);
      } else if (quoted) {
        cell.append(character);
      } else {
        plain(character);
      }
    }
    endRecord();
  }

  /** A quote within quotes ends them, unless another follows, which is one of the text's. */
  private boolean quote(boolean quoted) throws IOException {
    if (!quoted) {
      return true;
    }
    file.mark(1);
    if (file.read() == QUOTE) {
      cell.append(QUOTE);
      return true;
    }
    file.reset();
    return false;
  }

  private void plain(char character) {
    switch (character) {
      case ',' -> endCell();
      case '\n' -> endRecord();
      case '\r' -> {
        // Part of the line's end.
      }
      default -> cell.append(character);
    }
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRecord() {
    if (!cells.isEmpty() || cell.length() > 0) {
      endCell();
      records.add(cells);
      cells = new ArrayList<>();
    }
  }
}
