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
import java.util.function.Function;
import takt.profiles.DataMapping;

/** Works on a run: reads its file once, from the checkpoint to the end, chunk by chunk. */
@ApplicationScoped
class Turn {

  static final int CHUNK = 1_000;

  /** A choice locks a person and may have every module clean up: fewer at once. */
  static final int CHOICES = 200;

  @Inject Parts parts;
  @Inject Chunks chunks;
  @Inject ChoiceChunks choices;
  @Inject DataChunks data;
  @Inject DataReaders readers;
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

  /** What each of these turned out to be. */
  private record Lines<R, L>(Iterator<R> records, Function<R, L> reader) implements Iterator<L> {

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public L next() {
      return reader.apply(records.next());
    }
  }

  /**
   * Works until the file is done or the node stops.
   *
   * @throws LeaseLost if another node has taken over
   */
  public void work(Lease lease, BooleanSupplier stopping) {
    switch (lease.kind()) {
      case ORDERS -> {
        LineReader reader = new LineReader(MappingText.read(lease.mapping()), lease.header());
        work(lease, stopping, CHUNK, cells(lease, reader::read), chunks::commit);
      }
      case CHOICES -> {
        ChoiceReader reader =
            new ChoiceReader(ChoiceMappingText.read(lease.mapping()), lease.header());
        work(lease, stopping, CHOICES, cells(lease, reader::read), choices::commit);
      }
      case DATA -> {
        DataMapping mapping = DataMappingText.read(lease.mapping());
        DataReader reader = readers.of(mapping, lease.header());
        Iterator<DataLine> lines =
            mapping.format() == DataMapping.Format.CSV
                ? cells(lease, reader::read)
                : new Lines<>(texts(lease), reader::read);
        work(lease, stopping, CHUNK, lines, data::commit);
      }
    }
  }

  private <L> void work(
      Lease lease, BooleanSupplier stopping, int size, Iterator<L> lines, Commit<L> commit) {
    long done = lease.read();
    long last = System.nanoTime();
    while (!stopping.getAsBoolean()) {
      List<L> chunk = next(lines, size);
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

  private <L> Iterator<L> cells(Lease lease, Reader<L> reader) {
    Layout layout = Layout.of(lease.kind(), lease.mapping());
    Iterator<CsvRecord> records =
        Csv.read(new InputStreamReader(file(lease), layout.charset()), layout.separator())
            .iterator();
    // The header, and the lines before the checkpoint.
    skip(records, lease.read() + 1);
    return new Lines<>(
        records, record -> reader.read(record.getStartingLineNumber(), record.getFields()));
  }

  private Iterator<JsonLines.Text> texts(Lease lease) {
    JsonLines lines = new JsonLines(file(lease));
    skip(lines, lease.read());
    return lines;
  }

  private StoredFile file(Lease lease) {
    return new StoredFile(number -> parts.find(lease.run(), lease.upload(), number));
  }

  private static void skip(Iterator<?> records, long count) {
    for (long skipped = 0; skipped < count && records.hasNext(); skipped++) {
      records.next();
    }
  }

  private static <L> List<L> next(Iterator<L> lines, int size) {
    List<L> chunk = new ArrayList<>(size);
    while (chunk.size() < size && lines.hasNext()) {
      chunk.add(lines.next());
    }
    return chunk;
  }
}
