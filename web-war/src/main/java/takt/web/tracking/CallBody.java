package takt.web.tracking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import takt.web.problem.Refusal;

/** The bytes of a call, unpacked if they are packed by gzip (RFC 1952), within Segment's limits. */
final class CallBody {

  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;

  private CallBody() {}

  /**
   * Reads a body; packed or not, it may have {@code most} bytes.
   *
   * @throws Refusal 400 if it is longer, or cannot be read or unpacked
   */
  static byte[] read(InputStream body, int most) {
    byte[] sent = bounded(body == null ? InputStream.nullInputStream() : body, most);
    return sent.length > 1 && sent[0] == FIRST && sent[1] == (byte) SECOND
        ? unpacked(sent, most)
        : sent;
  }

  private static byte[] unpacked(byte[] sent, int most) {
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] bytes = packed.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException damaged) {
      throw Refusal.unreadable("", "is not gzip");
    }
  }

  private static byte[] bounded(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException broken) {
      // The server itself unpacks what says that it is packed, and may find that it is not.
      throw Refusal.unreadable("", "cannot be read to its end");
    }
  }

  /** That a call is longer than Segment allows, with the status that its SDKs know. */
  static Refusal tooLarge(int most) {
    return new Refusal(
        400, "too-large", "A call may have at most " + most + " bytes, as Segment limits it");
  }
}
