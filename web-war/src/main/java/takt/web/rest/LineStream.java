package takt.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Things as text, one in each line; a page at a time is held in memory. */
public final class LineStream extends InputStream {

  private final Iterator<List<Object>> pages;
  private final Function<Object, String> line;
  private byte[] page;
  private int position;

  /** As JSON. */
  public LineStream(Iterator<List<Object>> pages) {
    this(pages, "", LineStream::json);
  }

  /**
   * In some other form.
   *
   * @param head what stands before them all
   * @param line a thing's line, with its end
   */
  public LineStream(Iterator<List<Object>> pages, String head, Function<Object, String> line) {
    this.pages = pages;
    this.line = line;
    this.page = head.getBytes(StandardCharsets.UTF_8);
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
    while (position == page.length && pages.hasNext()) {
      page = lines(pages.next());
      position = 0;
    }
    return position < page.length;
  }

  private byte[] lines(List<Object> things) {
    StringBuilder lines = new StringBuilder();
    things.forEach(one -> lines.append(line.apply(one)));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Object one) {
    try {
      return Json.mapper().writeValueAsString(one) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
