package takt.web.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/** The refused lines of a run as CSV, fetched page by page while they are read. */
final class RefusalFile extends InputStream {

  private static final int PAGE = 1_000;

  private final BiFunction<Long, Integer, List<Line>> pages;
  private byte[] page;
  private int position;
  private long lastLine;

  /** A refused line. */
  record Line(long number, String reason, String cells) {}

  /**
   * The file of these lines.
   *
   * @param header the first line of the imported file, as CSV
   * @param pages the refused lines after that number, at most so many
   */
  RefusalFile(String header, BiFunction<Long, Integer, List<Line>> pages) {
    this.pages = pages;
    this.page = bytes("line,reason," + header + "\r\n");
  }

  @Override
  public int read() {
    return more() ? page[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, page.length - position);
    System.arraycopy(page, position, bytes, from, count);
    position += count;
    return count;
  }

  private boolean more() {
    if (position == page.length && page.length > 0) {
      page = next();
      position = 0;
    }
    return page.length > 0;
  }

  private byte[] next() {
    StringBuilder text = new StringBuilder();
    for (Line one : pages.apply(lastLine, PAGE)) {
      lastLine = one.number();
      text.append(lastLine).append(',').append(one.reason()).append(',');
      text.append(one.cells()).append("\r\n");
    }
    return bytes(text.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
