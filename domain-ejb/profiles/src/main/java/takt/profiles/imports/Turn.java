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

  @Inject Parts parts;
  @Inject Chunks chunks;
  @Inject Runs runs;

  /**
   * Works until the file is done or the node stops.
   *
   * @throws LeaseLost if another node has taken over
   */
  public void work(Lease lease, BooleanSupplier stopping) {
    Iterator<CsvRecord> records = records(lease);
    LineReader reader = new LineReader(lease.mapping(), lease.header());
    long done = lease.read();
    long last = System.nanoTime();
    while (!stopping.getAsBoolean()) {
      List<Line> chunk = next(records, reader);
      if (chunk.isEmpty()) {
        runs.finish(lease);
        return;
      }
      long now = System.nanoTime();
      chunks.commit(lease, done, chunk, TimeUnit.NANOSECONDS.toMillis(now - last));
      done += chunk.size();
      last = now;
    }
    runs.release(lease);
  }

  private Iterator<CsvRecord> records(Lease lease) {
    StoredFile file = new StoredFile(number -> parts.find(lease.run(), lease.upload(), number));
    Iterator<CsvRecord> records =
        Csv.read(
                new InputStreamReader(file, lease.mapping().charset()), lease.mapping().separator())
            .iterator();
    // The header, and the lines before the checkpoint.
    for (long skipped = 0; skipped <= lease.read() && records.hasNext(); skipped++) {
      records.next();
    }
    return records;
  }

  private static List<Line> next(Iterator<CsvRecord> records, LineReader reader) {
    List<Line> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && records.hasNext()) {
      CsvRecord record = records.next();
      chunk.add(reader.read(record.getStartingLineNumber(), record.getFields()));
    }
    return chunk;
  }
}
