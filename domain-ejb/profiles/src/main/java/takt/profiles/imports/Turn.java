package takt.profiles.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Works on a run: reads its file once, from the checkpoint to the end, chunk by chunk. */
@ApplicationScoped
class Turn {

  static final int CHUNK = 1_000;

  /** A choice locks a person and may have every module clean up: fewer at once. */
  static final int CHOICES = 200;

  @Inject Parts parts;
  @Inject Chunks chunks;
  @Inject ChoiceChunks choices;
  @Inject Runs runs;

  /** Tells what a line is. */
  @FunctionalInterface
  private interface Reader<L> {
    L read(long number, List<String> cells);
  }

  /** Commits a chunk. */
  @FunctionalInterface
  private interface Commit<L> {
    void of(Lease lease, long from, List<L> chunk, long millis);
  }

  /**
   * Works until the file is done or the node stops.
   *
   * @throws LeaseLost if another node has taken over
   */
  public void work(Lease lease, BooleanSupplier stopping) {
    if (lease.kind() == Kind.ORDERS) {
      LineReader reader = new LineReader(MappingText.read(lease.mapping()), lease.header());
      work(lease, stopping, CHUNK, reader::read, chunks::commit);
    } else {
      ChoiceReader reader =
          new ChoiceReader(ChoiceMappingText.read(lease.mapping()), lease.header());
      work(lease, stopping, CHOICES, reader::read, choices::commit);
    }
  }

  private <L> void work(
      Lease lease, BooleanSupplier stopping, int size, Reader<L> reader, Commit<L> commit) {
    Iterator<CsvRecord> records = records(lease);
    long done = lease.read();
    long last = System.nanoTime();
    while (!stopping.getAsBoolean()) {
      List<L> chunk = next(records, reader, size);
      if (chunk.isEmpty()) {
        runs.finish(lease);
        return;
      }
      long now = System.nanoTime();
      commit.of(lease, done, chunk, TimeUnit.NANOSECONDS.toMillis(now - last));
      done += chunk.size();
      last = now;
    }
    runs.release(lease);
  }

  private Iterator<CsvRecord> records(Lease lease) {
    Layout layout = Layout.of(lease.kind(), lease.mapping());
    StoredFile file = new StoredFile(number -> parts.find(lease.run(), lease.upload(), number));
    Iterator<CsvRecord> records =
        Csv.read(new InputStreamReader(file, layout.charset()), layout.separator()).iterator();
    // The header, and the lines before the checkpoint.
    for (long skipped = 0; skipped <= lease.read() && records.hasNext(); skipped++) {
      records.next();
    }
    return records;
  }

  private static <L> List<L> next(Iterator<CsvRecord> records, Reader<L> reader, int size) {
    List<L> chunk = new ArrayList<>(size);
    while (chunk.size() < size && records.hasNext()) {
      CsvRecord record = records.next();
      chunk.add(reader.read(record.getStartingLineNumber(), record.getFields()));
    }
    return chunk;
  }
}
