package takt.profiles.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.DataMapping;
import takt.profiles.DataRun;
import takt.profiles.EventType;
import takt.profiles.Events;
import takt.profiles.ImportRun;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.test.World;

/** A node that imports into a world of its own; each chunk is a transaction, as on the server. */
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
public final class Node implements AutoCloseable {

  public final World world;
  final Runs runs;
  final RunRows rows;
  private final UUID id = UUID.randomUUID();

  Node(Database.Kind kind) {
    this(new World(kind));
  }

  /** One that imports into this world. */
  public Node(World world) {
    this.world = world;
    runs = world.bean(Runs.class);
    rows = world.bean(RunRows.class);
    type("Order Completed");
    type("Order Refunded");
  }

  private void type(String name) {
    EventType type = new EventType(name, PurposeSet.named("orders", "analysis"), 1);
    world.atomic(
        () -> {
          world.types().put(type);
          return true;
        });
  }

  /** A node died at its work. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  ImportRun create() {
    return world.atomic(
        () -> runs.create(Kind.ORDERS, "test", MappingText.write(OnlineRetail.mapping())).orders());
  }

  ImportRun receive(UUID run, String csv) {
    return world.atomic(
        () ->
            world
                .bean(Reception.class)
                .receive(
                    Kind.ORDERS,
                    run,
                    1,
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .orders());
  }

  ImportRun begin(String csv) {
    return receive(create().id(), csv);
  }

  /** Begins an import of data, and gives it its file. */
  DataRun begin(DataMapping mapping, String file) {
    UUID run =
        world.atomic(
            () -> runs.create(Kind.DATA, "test", DataMappingText.write(mapping)).data().id());
    return world.atomic(
        () ->
            world
                .bean(Reception.class)
                .receive(
                    Kind.DATA,
                    run,
                    1,
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .data());
  }

  /** Takes a file of data in to its end, and tells what came of its lines. */
  public DataRun take(DataMapping mapping, String file) {
    UUID run = begin(mapping, file).id();
    work(-1);
    return data(run);
  }

  DataRun data(UUID run) {
    return world.atomic(() -> rows.find(Kind.DATA, run).orElseThrow().data());
  }

  Optional<Lease> claim() {
    return world.atomic(() -> runs.claim(id));
  }

  /** Works on what waits, and dies in the middle of a chunk after this many; -1 to live. */
  void work(int killedAfter) {
    turn(killedAfter).work(claim().orElseThrow(), () -> false);
  }

  void work(Lease lease) {
    turn(-1).work(lease, () -> false);
  }

  ImportRun find(UUID run) {
    return world.atomic(() -> rows.find(Kind.ORDERS, run).orElseThrow().orders());
  }

  /** Everything that imports leave behind, apart from the run's own key and times. */
  List<?> state() {
    return List.of(
        column("select count(*) || ' ' || count(distinct profile_id) from profiles.event"),
        column("select message_id from profiles.event order by 1"),
        column("select item || quantity || amount from profiles.purchase order by 1"),
        column(
            "select on_day || name || category || sum(events) || sum(amount) from"
                + " profiles.event_count group by on_day, name, category order by 1"),
        column("select cast(line_key as varchar(36)) from profiles.import_line_seen order by 1"),
        column("select line_no || reason || raw_line from profiles.import_refusal order by 1"),
        column("select outcome || line_count || amount from profiles.import_tally order by 1"));
  }

  List<?> column(String sql) {
    return world.column(sql);
  }

  private Turn turn(int killedAfter) {
    Turn turn = new Turn();
    turn.parts = world.bean(Parts.class);
    turn.chunks = new MortalChunks(killedAfter);
    turn.data = new MortalData(killedAfter);
    turn.readers = world.bean(DataReaders.class);
    turn.runs = new AtomicRuns();
    return turn;
  }

  private final class MortalChunks extends Chunks {
    private int left;

    MortalChunks(int left) {
      this.left = left;
      seen = world.bean(SeenLines.class);
      barred = world.bean(BarredPersons.class);
      events = world.bean(Events.class);
      results = world.bean(Results.class);
      runs = Node.this.runs;
    }

    @Override
    public void commit(Lease lease, long from, List<Line> chunk, long millis) {
      world.atomic(
          () -> {
            super.commit(lease, from, chunk, millis);
            if (left-- == 0) {
              throw new Killed();
            }
            return true;
          });
    }
  }

  private final class MortalData extends DataChunks {
    private int left;

    MortalData(int left) {
      this.left = left;
      happenings = world.bean(Happenings.class);
      barred = world.bean(BarredPersons.class);
      introductions = world.bean(Introductions.class);
      offering = world.firing();
      sensitive = world.bean(Sensitive.class);
      clock = Clock.fixed(world.now, ZoneOffset.UTC);
      results = world.bean(Results.class);
      runs = Node.this.runs;
    }

    @Override
    public void commit(Lease lease, long from, List<DataLine> chunk, long millis) {
      world.atomic(
          () -> {
            super.commit(lease, from, chunk, millis);
            if (left-- == 0) {
              throw new Killed();
            }
            return true;
          });
    }
  }

  private final class AtomicRuns extends Runs {
    @Override
    public void finish(Lease lease) {
      world.atomic(
          () -> {
            runs.finish(lease);
            return true;
          });
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
