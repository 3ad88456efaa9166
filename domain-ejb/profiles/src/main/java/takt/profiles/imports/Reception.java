package takt.profiles.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.ZipException;
import takt.profiles.DataMapping;
import takt.profiles.UnreadableFile;

/** Receives a run's file: keeps it in pieces and counts its lines in one pass. */
@ApplicationScoped
class Reception {

  /** Of a file that has none. */
  private static final List<String> NO_HEADER = List.of("json");

  @Inject Parts parts;
  @Inject Runs runs;

  /** What the pass over a file found. */
  private record Found(List<String> header, long lines, OptionalLong customers) {}

  /** See {@link takt.profiles.Imports#receive}. */
  public StoredRun receive(Kind kind, UUID id, long revision, InputStream csv) {
    StoredRun run = runs.awaiting(kind, id, revision);
    UUID upload = UUID.randomUUID();
    boolean started = false;
    try {
      Intake intake =
          new Intake(csv, (number, bytes, length) -> parts.add(id, upload, number, bytes, length));
      Found found = pass(intake, kind, run.mapping());
      intake.end();
      StoredRun begun =
          runs.start(
              kind, id, upload, intake.digest(), found.header(), found.lines(), found.customers());
      started = true;
      return begun;
    } finally {
      if (!started) {
        parts.delete(id, upload);
      }
    }
  }

  private static Found pass(Intake intake, Kind kind, String mapping) {
    return kind == Kind.DATA && DataMappingText.read(mapping).format() == DataMapping.Format.NDJSON
        ? lines(intake)
        : cells(intake, Layout.of(kind, mapping));
  }

  private static Found lines(Intake intake) {
    long line = 0;
    try {
      JsonLines lines = new JsonLines(intake);
      while (lines.hasNext()) {
        lines.next();
        line++;
      }
    } catch (UncheckedIOException failed) {
      throw unpacked(failed, line);
    }
    if (line == 0) {
      throw new UnreadableFile("The file is empty");
    }
    return new Found(NO_HEADER, line, OptionalLong.empty());
  }

  private static Found cells(Intake intake, Layout layout) {
    long line = 0;
    try {
      // Closing is the caller's: the stream is the request's body.
      Iterator<CsvRecord> records =
          Csv.read(new InputStreamReader(intake, layout.charset()), layout.separator()).iterator();
      if (!records.hasNext()) {
        throw new UnreadableFile("The file is empty");
      }
      List<String> header = Csv.header(records.next());
      int customer = layout.person().applyAsInt(header);
      Distinct customers = new Distinct();
      long lines = 0;
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        lines++;
        if (customer >= 0
            && record.getFieldCount() > customer
            && !record.getField(customer).isBlank()) {
          customers.add(record.getField(customer));
        }
      }
      return new Found(header, lines, customer < 0 ? OptionalLong.empty() : customers.count());
    } catch (CsvParseException damaged) {
      if (damaged.getCause() instanceof RuntimeException refusal
          && !(refusal instanceof CsvParseException)) {
        throw refusal;
      }
      throw new UnreadableFile("The file is not CSV after line " + Math.max(line, 1));
    } catch (UncheckedIOException failed) {
      throw unpacked(failed, line);
    }
  }

  private static RuntimeException unpacked(UncheckedIOException failed, long line) {
    boolean damaged =
        failed.getCause() instanceof ZipException || failed.getCause() instanceof EOFException;
    return damaged
        ? new UnreadableFile("The file cannot be unpacked after line " + Math.max(line, 1))
        : failed;
  }
}
