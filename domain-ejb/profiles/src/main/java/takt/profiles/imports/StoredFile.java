package takt.profiles.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file whose pieces are fetched one after the other, when they are read. */
final class StoredFile extends InputStream {

  private final IntFunction<Optional<byte[]>> parts;
  private byte[] part = new byte[0];
  private int position;
  private int next;
  private boolean over;

  /** Reads what {@code parts} gives for 0, 1, 2 … until it gives nothing. */
  StoredFile(IntFunction<Optional<byte[]>> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return more() ? part[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, part.length - position);
    System.arraycopy(part, position, bytes, from, count);
    position += count;
    return count;
  }

  private boolean more() {
    while (!over && position == part.length) {
      Optional<byte[]> fetched = parts.apply(next++);
      over = fetched.isEmpty();
      part = fetched.orElse(part);
      position = over ? part.length : 0;
    }
    return !over;
  }
}
