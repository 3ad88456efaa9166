package takt.campaigns.evaluation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import takt.campaigns.UnreadableLog;

/** A stream that refuses to be longer than it may be, however small it came packed. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long read;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int more = super.read(bytes, from, length);
    count(Math.max(0, more));
    return more;
  }

  private void count(int more) {
    read += more;
    if (read > most) {
      throw new UnreadableLog("The log has more than " + most + " bytes");
    }
  }
}
