package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import takt.platform.Atomic;
import takt.platform.Statements;

/**
 * Uploaded files in pieces, kept in the database: any node can take a run over, and no file with
 * personal data lies on a disk.
 */
@ApplicationScoped
class Parts {

  /** How long a piece is before it is compressed, in bytes. */
  static final int SIZE = 1_000_000;

  @Inject Statements statements;
  @Inject Clock clock;

  /** Keeps a piece. */
  @Atomic
  public void add(UUID run, UUID upload, int number, byte[] bytes, int length) {
    statements.change(
        "insert into profiles.import_part (run_id, upload, part_no, content, created_at) values"
            + " (?, ?, ?, ?, ?)",
        run,
        upload,
        number,
        packed(bytes, length),
        clock.instant());
  }

  /** A piece; empty after the last one. */
  @Atomic
  public Optional<byte[]> find(UUID run, UUID upload, int number) {
    return statements
        .query(
            "select content from profiles.import_part where run_id = ? and upload = ? and part_no ="
                + " ?",
            row -> row.getBytes(1),
            run,
            upload,
            number)
        .stream()
        .findFirst()
        .map(Parts::unpacked);
  }

  /** Deletes the pieces of an upload that came to nothing. */
  @Atomic
  public void delete(UUID run, UUID upload) {
    statements.change(
        "delete from profiles.import_part where run_id = ? and upload = ?", run, upload);
  }

  private static byte[] packed(byte[] bytes, int length) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
      out.write(bytes, 0, length);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      fast.end();
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) {
    try (InflaterInputStream in =
        new InflaterInputStream(new java.io.ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
