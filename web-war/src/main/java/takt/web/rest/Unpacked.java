package takt.web.rest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import takt.profiles.UnreadableFile;

/** A body that may be packed by gzip (RFC 1952). */
public final class Unpacked {

  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;
  private static final int BUFFER = 65_536;

  private Unpacked() {}

  /**
   * The body, unpacked if its first two bytes are gzip's, whatever the headers say.
   *
   * @throws UnreadableFile if it begins like gzip but is not
   */
  public static InputStream of(InputStream body) {
    try {
      BufferedInputStream read =
          new BufferedInputStream(body == null ? InputStream.nullInputStream() : body, BUFFER);
      read.mark(2);
      boolean packed = read.read() == FIRST && read.read() == SECOND;
      read.reset();
      return packed ? new GZIPInputStream(read, BUFFER) : read;
    } catch (ZipException | EOFException damaged) {
      throw new UnreadableFile("The file cannot be unpacked");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
