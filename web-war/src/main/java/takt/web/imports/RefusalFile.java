package takt.web.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import takt.profiles.ImportRefusal;
import takt.profiles.ImportRun;
import takt.profiles.Imports;

/** The refused lines of a run as CSV, fetched page by page while they are read. */
final class RefusalFile extends InputStream {

  private static final int PAGE = 1_000;

  private final Imports imports;
  private final ImportRun run;
  private byte[] page;
  private int position;
  private long lastLine;

  RefusalFile(Imports imports, ImportRun run) {
    this.imports = imports;
    this.run = run;
    this.page = bytes("line,reason," + run.header() + "\r\n");
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
    List<ImportRefusal> refusals = imports.refusals(run.id(), lastLine, PAGE);
    StringBuilder text = new StringBuilder();
    for (ImportRefusal one : refusals) {
      lastLine = one.line();
      text.append(lastLine).append(',').append(one.reason().code()).append(',');
      text.append(one.cells()).append("\r\n");
    }
    return bytes(text.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
