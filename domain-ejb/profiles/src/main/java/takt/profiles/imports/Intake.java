package takt.profiles.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import takt.profiles.FileTooLarge;
import takt.profiles.Imports;

/** A stream whose bytes are kept in pieces while they are read. */
final class Intake extends FilterInputStream {

  private final Keeper keeper;
  private final MessageDigest digest = LineHash.sha256();
  private final byte[] piece = new byte[Parts.SIZE];
  private int filled;
  private int pieces;
  private long total;

  /** Keeps a piece. */
  @FunctionalInterface
  interface Keeper {
    /** Keeps the first {@code length} bytes as the piece of this number. */
    void keep(int number, byte[] bytes, int length);
  }

  Intake(InputStream in, Keeper keeper) {
    super(in);
    this.keeper = keeper;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    for (int done = 0; done < count; ) {
      int fits = Math.min(count - done, piece.length - filled);
      System.arraycopy(bytes, from + done, piece, filled, fits);
      filled += fits;
      done += fits;
      if (filled == piece.length) {
        flushPiece();
      }
    }
    if (count > 0) {
      digest.update(bytes, from, count);
    }
    total += Math.max(count, 0);
    if (total > Imports.MOST_BYTES) {
      throw new FileTooLarge();
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return count > 0 && read() >= 0 ? 1 : 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Keeps what is left. */
  void end() {
    if (filled > 0) {
      flushPiece();
    }
  }

  /** The SHA-256 of all bytes, in 43 characters; once, at the end. */
  String digest() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  private void flushPiece() {
    keeper.keep(pieces++, piece, filled);
    filled = 0;
  }
}
