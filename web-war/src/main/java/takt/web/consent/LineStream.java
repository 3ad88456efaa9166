package takt.web.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import takt.web.rest.Json;

/** Things as JSON, one in each line; a page at a time is held in memory. */
final class LineStream extends InputStream {

  private final Iterator<List<Object>> pages;
  private byte[] page = new byte[0];
  private int position;

  LineStream(Iterator<List<Object>> pages) {
    this.pages = pages;
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

  private static byte[] lines(List<Object> things) {
    StringBuilder lines = new StringBuilder();
    try {
      for (Object one : things) {
        lines.append(Json.mapper().writeValueAsString(one)).append('\n');
      }
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
