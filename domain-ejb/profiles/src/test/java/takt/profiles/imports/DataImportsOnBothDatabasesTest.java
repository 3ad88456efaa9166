package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.Identifier;
import takt.profiles.ImportRun;
import takt.profiles.ItemLines;

/** The rules of imports of data, each against a real database of either kind. */
class DataImportsOnBothDatabasesTest {

  private static final DataMapping NDJSON = DataMapping.ndjson(DataMapping.Kind.EVENTS);
  private static final int LINES = 2 * Turn.CHUNK + 345;

  /** Events of persons and of nobody, with and without ids, repeated near and far, and broken. */
  private static String events(long seed) {
    Random random = new Random(seed);
    StringBuilder file = new StringBuilder();
    String[] sent = new String[LINES];
    for (int line = 0; line < LINES; line++) {
      String who =
          switch (random.nextInt(5)) {
            case 0 -> "\"anonymousId\":\"visitor-" + random.nextInt(60) + "\",";
            case 1 -> "";
            default -> "\"userId\":\"c" + random.nextInt(50) + "\",";
          };
      String id = random.nextInt(3) == 0 ? "" : "\"messageId\":\"m" + random.nextInt(LINES) + "\",";
      String text =
          switch (random.nextInt(12)) {
            case 0 -> "{\"event\":\"Order Completed\"," + who + id;
            case 1 -> "{" + who + id + "\"event\":\"Order Completed\",\"timestamp\":\"never\"}";
            case 2 -> line == 0 ? "{}" : sent[random.nextInt(line)];
            case 3 -> line == 0 ? "{}" : sent[line - 1];
            default ->
                "{\"event\":\"Order Completed\","
                    + who
                    + id
                    + "\"timestamp\":\"2025-0"
                    + (1 + random.nextInt(9))
                    + "-11T12:00:00Z\",\"properties\":{\"products\":[{\"product_id\":\"p"
                    + random.nextInt(9)
                    + "\",\"price\":3,\"quantity\":1}]}}";
          };
      sent[line] = text;
      file.append(text).append('\n');
    }
    return file.toString();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F4.1, F13.1 each line of events comes to one end, and none brings what is not permitted")
  void everyLineIsAccountedFor(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      deny(node, "c1");
      DataRun begun = node.begin(NDJSON, events(1));
      assertThat(begun.lines()).hasValue(LINES);
      node.work(-1);
      DataRun done = node.data(begun.id());
      assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
      assertThat(done.read()).isEqualTo(LINES);
      assertThat(done.tallies().keySet())
          .contains(
              DataOutcome.STORED,
              DataOutcome.COUNTED,
              DataOutcome.DUPLICATE,
              DataOutcome.NO_JSON,
              DataOutcome.BAD_TIME);
      assertThat(node.column("select message_id from profiles.event"))
          .hasSize((int) done.tally(DataOutcome.STORED));
      assertThat(node.column("select 1 from profiles.import_refusal"))
          .hasSize((int) done.refused());
      assertThat(
              node.column(
                  "select e.name from profiles.event e join profiles.identifier i on i.profile_id ="
                      + " e.profile_id where i.code = 'c1'"))
          .isEmpty();
      assertThat(node.column("select distinct raw_line from profiles.import_refusal order by 1"))
          .asString()
          .isEqualTo("[, /timestamp, /type]");
    }
  }

  private static void deny(Node node, String customer) {
    node.world.atomic(
        () -> {
          var profile = node.world.profiles().open(Identifier.customer(customer));
          node.world.consents.permit(profile);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.2, F13.1 a run of events that is killed at any chunk ends as if it had not been")
  void aKillChangesNothing(Database.Kind kind) {
    for (int seed = 2; seed < 4; seed++) {
      String file = events(seed);
      try (Node whole = new Node(kind);
          Node killed = new Node(kind)) {
        whole.begin(NDJSON, file);
        whole.work(-1);
        UUID run = killed.begin(NDJSON, file).id();
        Random random = new Random(seed);
        while (killed.data(run).state() != ImportRun.State.DONE) {
          int after = random.nextInt(3);
          if (killed.data(run).read() + (long) after * Turn.CHUNK < LINES) {
            assertThatThrownBy(() -> killed.work(after)).isInstanceOf(Node.Killed.class);
            killed.world.now = killed.world.now.plus(Runs.LEASE).plusSeconds(1);
          } else {
            killed.work(-1);
          }
        }
        assertThat(killed.state()).isEqualTo(whole.state());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.3, F13.1 importing the same file of events again changes nothing")
  void aSecondImportChangesNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      node.begin(NDJSON, events(5));
      node.work(-1);
      List<?> before = node.state().subList(0, 5);
      DataRun again = node.begin(NDJSON, events(5));
      node.work(-1);
      DataRun done = node.data(again.id());
      assertThat(node.state().subList(0, 5)).isEqualTo(before);
      assertThat(done.tally(DataOutcome.DUPLICATE)).isEqualTo(LINES - done.refused());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.1 a file of cells brings what the same file of JSON does")
  void cells(Database.Kind kind) {
    DataMapping mapping =
        new DataMapping(
            DataMapping.Kind.EVENTS,
            DataMapping.Format.CSV,
            Map.of(
                "userId", "who", "messageId", "id", "timestamp", "at", "properties.order_id", "o"),
            Map.of("event", "Order Completed"),
            DataMapping.utc(),
            DataMapping.SOURCE,
            PurposeSet.NONE,
            ';',
            StandardCharsets.UTF_8);
    String cells =
        "id;who;at;o\nm1;c1;2025-05-01T10:00:00Z;o1\nm2;;2025-05-02T10:00:00Z;o2\nm3;c1\n";
    String json =
        "{'event':'Order"
            + " Completed','messageId':'m1','userId':'c1','timestamp':'2025-05-01T10:00:00Z','properties':{'order_id':'o1'}}\n"
            + "{'event':'Order"
            + " Completed','messageId':'m2','timestamp':'2025-05-02T10:00:00Z','properties':{'order_id':'o2'}}\n";
    try (Node node = new Node(kind)) {
      DataRun first = node.begin(mapping, cells);
      node.work(-1);
      assertThat(node.data(first.id()).tallies())
          .isEqualTo(
              Map.of(DataOutcome.STORED, 1L, DataOutcome.COUNTED, 1L, DataOutcome.WRONG_CELLS, 1L));
      DataRun second = node.begin(NDJSON, json.replace('\'', '"'));
      node.work(-1);
      assertThat(node.data(second.id()).tallies()).isEqualTo(Map.of(DataOutcome.DUPLICATE, 2L));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.7 lines of items are taken by whoever keeps items, each to one end, or none is")
  void items(Database.Kind kind) {
    DataMapping mapping =
        new DataMapping(
            DataMapping.Kind.ITEMS,
            DataMapping.Format.CSV,
            Map.of(),
            Map.of("currency", "EUR"),
            DataMapping.utc(),
            DataMapping.SOURCE,
            PurposeSet.NONE,
            '\t',
            StandardCharsets.UTF_8);
    String feed = "id\ttitle\tshoe size\n1\tTea\t7\n2\t\t\n3\n";
    try (Node node = new Node(kind)) {
      DataRun begun = node.begin(mapping, feed);
      assertThatThrownBy(() -> node.work(-1)).isInstanceOf(IllegalStateException.class);
      assertThat(node.data(begun.id()).read()).isZero();

      node.world.now = node.world.now.plus(Runs.LEASE).plusSeconds(1);
      node.world.hearing =
          event -> {
            ItemLines lines = (ItemLines) event;
            assertThat(lines.lines().get(0).fields().toString())
                .isEqualTo("{\"currency\":\"EUR\",\"id\":\"1\",\"title\":\"Tea\"}");
            lines.end(lines.lines().get(0).number(), DataOutcome.STORED, "");
            lines.end(lines.lines().get(1).number(), DataOutcome.NO_NAME, "/title");
          };
      node.work(-1);
      assertThat(node.data(begun.id()).tallies())
          .isEqualTo(
              Map.of(DataOutcome.STORED, 1L, DataOutcome.NO_NAME, 1L, DataOutcome.WRONG_CELLS, 1L));
      assertThat(node.column("select raw_line from profiles.import_refusal order by line_no"))
          .asString()
          .isEqualTo("[/title, ]");
    }
  }
}
