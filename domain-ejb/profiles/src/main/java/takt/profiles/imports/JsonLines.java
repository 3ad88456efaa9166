package takt.profiles.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import takt.profiles.DataImports;
import takt.profiles.DataOutcome;

/**
 * The lines of a file of NDJSON, one after the other; blank ones are passed by. However long a line
 * is, no more of it is held than a line may have.
 */
final class JsonLines implements Iterator<JsonLines.Text> {

  private static final int BUFFER = 65_536;
  private static final String MARK = "\uFEFF";

  private final InputStream in;
  private long number;
  private Text next;

  /** Reads a file, and does not close it. */
  JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
    next = read();
  }

  /** A line. */
  sealed interface Text {

    /** Its number in the file, from 1. */
    long number();

    /** One that can be read. */
    record Whole(long number, String text) implements Text {}

    /** One that is too long, or not in UTF-8. */
    record Broken(long number, DataOutcome reason) implements Text {}
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Text next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Text line = next;
    next = read();
    return line;
  }

  /** The next line that is not blank; null at the end. */
  private Text read() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int one = in.read();
      while (one >= 0) {
        if (one == '\n') {
          Text line = line(bytes);
          if (line != null) {
            return line;
          }
          bytes.reset();
        } else if (bytes.size() <= DataImports.LONGEST_LINE) {
          bytes.write(one);
        }
        one = in.read();
      }
      return bytes.size() == 0 ? null : line(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Text line(ByteArrayOutputStream bytes) {
    number++;
    if (bytes.size() > DataImports.LONGEST_LINE) {
      return new Text.Broken(number, DataOutcome.TOO_LONG);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      String line = (text.startsWith(MARK) ? text.substring(1) : text).strip();
      return line.isEmpty() ? null : new Text.Whole(number, line);
    } catch (CharacterCodingException broken) {
      return new Text.Broken(number, DataOutcome.NO_JSON);
    }
  }
}
