package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.platform.Database;
import takt.profiles.ImportChanged;
import takt.profiles.ImportNotOpen;
import takt.profiles.ImportOutcome;
import takt.profiles.ImportRun;
import takt.profiles.ImportTally;
import takt.profiles.Imports;
import takt.profiles.TooManyImports;
import takt.profiles.UnreadableFile;

/** The rules of imports, each against a real database of either kind. */
class ImportsOnBothDatabasesTest {

  private static final String HEADER = String.join(",", OnlineRetail.HEADER) + "\n";
  private static final int LINES = 2 * Turn.CHUNK + 345;

  /** Lines as the real shop's: purchases, returns, nobody's, bookings, repeated lines. */
  private static String file() {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder(HEADER);
    String last = "";
    for (int line = 0; line < LINES; line++) {
      int kind = random.nextInt(20);
      String customer = kind < 4 ? "" : (12_346 + random.nextInt(40)) + ".0";
      String item = kind == 5 ? "POST" : String.valueOf(20_000 + random.nextInt(30));
      String order = (kind == 6 ? "C" : "") + (536_000 + line / 20);
      int quantity = (1 + random.nextInt(9)) * (kind == 6 || kind == 7 ? -1 : 1);
      String text =
          String.format(
              "%s,%s,\"CAKE 7\"\" TIN\",%d,2011-%02d-11 12:%02d:00,%d.%02d,%s,UK%n",
              order,
              item,
              quantity,
              1 + line * 11 / LINES,
              random.nextInt(60),
              random.nextInt(20),
              random.nextInt(100),
              customer);
      last = kind == 8 ? last : text;
      csv.append(last.isEmpty() ? text : last);
    }
    return csv.toString();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.1 read = accepted + refused + duplicates, in lines and amounts")
  void everyLineIsAccountedFor(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ImportRun begun = node.begin(file());
      assertThat(begun.state()).isEqualTo(ImportRun.State.RUNNING);
      assertThat(begun.lines()).hasValue(LINES);
      assertThat(begun.customers()).hasValue(40);
      node.work(-1);
      ImportRun done = node.find(begun.id());
      assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
      assertThat(done.read()).isEqualTo(LINES);
      long duplicates = done.tally(ImportOutcome.DUPLICATE).lines();
      assertThat(done.accepted() + done.refused() + duplicates).isEqualTo(LINES);
      assertThat(duplicates).isPositive();
      assertThat(done.tally(ImportOutcome.COUNTED).lines()).isPositive();
      assertThat(done.total().amount()).isEqualByComparingTo(sum(file()));
      assertThat(node.column("select count(*) from profiles.event").get(0))
          .hasToString(String.valueOf(done.tally(ImportOutcome.STORED).lines()));
      assertThat(node.column("select count(*) from profiles.import_refusal").get(0))
          .hasToString(String.valueOf(done.refused()));
      assertThat(node.column("select part_no from profiles.import_part")).isEmpty();
    }
  }

  private static BigDecimal sum(String csv) {
    return csv.lines()
        .skip(1)
        .map(Csv::cells)
        .map(cells -> new BigDecimal(cells.get(3)).multiply(new BigDecimal(cells.get(5))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.2 a run that is killed and taken over ends as if it had not been")
  void aKillChangesNothing(Database.Kind kind) {
    try (Node whole = new Node(kind);
        Node killed = new Node(kind)) {
      whole.begin(file());
      whole.work(-1);
      ImportRun run = killed.begin(file());
      for (int after : List.of(0, 1)) {
        assertThatThrownBy(() -> killed.work(after)).isInstanceOf(Node.Killed.class);
        assertThat(killed.find(run.id()).read()).isEqualTo((long) after * Turn.CHUNK);
        killed.world.now = killed.world.now.plus(Runs.LEASE).plusSeconds(1);
      }
      killed.work(-1);
      assertThat(killed.find(run.id()).state()).isEqualTo(ImportRun.State.DONE);
      assertThat(killed.state()).isEqualTo(whole.state());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.3 importing the same file again changes nothing")
  void aSecondImportChangesNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      node.begin(file());
      node.work(-1);
      List<?> before = node.state().subList(0, 5);
      ImportRun again = node.begin(file());
      node.work(-1);
      assertThat(node.state().subList(0, 5)).isEqualTo(before);
      ImportRun done = node.find(again.id());
      assertThat(done.accepted()).isZero();
      assertThat(done.tally(ImportOutcome.DUPLICATE).lines()).isEqualTo(LINES - done.refused());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.3 the same line of nobody and of two customers are three sales, once each")
  void alikeButForWhoseTheyAre(Database.Kind kind) {
    String line = ",20001,LAMP,1,2011-05-01 12:00:00,10.00,%s,UK\n";
    String file =
        HEADER + line.formatted("") + line.formatted("12346.0") + line.formatted("12347.0");
    try (Node node = new Node(kind)) {
      ImportRun first = node.begin(file);
      node.work(-1);
      assertThat(node.find(first.id()).tally(ImportOutcome.STORED).lines()).isEqualTo(2);
      assertThat(node.find(first.id()).tally(ImportOutcome.COUNTED).lines()).isEqualTo(1);
      ImportRun again = node.begin(file);
      node.work(-1);
      assertThat(node.find(again.id()).tally(ImportOutcome.DUPLICATE).lines()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.3 a line that was counted under its older key is known")
  void countedBefore(Database.Kind kind) {
    String line = ",20001,LAMP,1,2011-05-01 12:00:00,10.00,,UK";
    try (Node node = new Node(kind)) {
      Line.Sale sale = (Line.Sale) OnlineRetail.read(line);
      node.world.atomic(
          () -> {
            node.world.bean(SeenLines.class).add(List.of(sale.older()));
            return true;
          });
      ImportRun run = node.begin(HEADER + line + "\n");
      node.work(-1);
      assertThat(node.find(run.id()).tally(ImportOutcome.DUPLICATE).lines()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.1 a line with a NUL is refused, and the import goes on")
  void nul(Database.Kind kind) {
    String line = "1,%s,LAMP%s,1,2011-05-01 12:00:00,10.00,1234%s,UK\n";
    String file =
        HEADER.replace("Country", "Coun\0try")
            + line.formatted("1", "\0", "6.0")
            + line.formatted("1", "", "6\0.0")
            + line.formatted("2", "", "6.0");
    try (Node node = new Node(kind)) {
      ImportRun run = node.begin(file);
      node.work(-1);
      assertThat(node.find(run.id()).state()).isEqualTo(ImportRun.State.DONE);
      assertThat(node.find(run.id()).tally(ImportOutcome.WRONG_CELLS).lines()).isEqualTo(2);
      assertThat(node.find(run.id()).tally(ImportOutcome.STORED).lines()).isEqualTo(1);
      assertThat(node.column("select raw_line from profiles.import_refusal").get(0))
          .hasToString("1,1,LAMP\u2400,1,2011-05-01 12:00:00,10.00,,UK");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F4.4 one node at a time works on a run, and a dead one's is taken over")
  void oneNodeAtATime(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ImportRun run = node.begin(file());
      Lease slow = node.claim().orElseThrow();
      assertThat(node.claim()).isEmpty();
      node.world.now = node.world.now.plus(Runs.LEASE).plus(Duration.ofMillis(1));
      Lease other =
          new Lease(
              run.id(),
              slow.node(),
              slow.kind(),
              slow.mapping(),
              slow.header(),
              slow.upload(),
              slow.at(),
              0);
      Lease taken =
          node.world.atomic(() -> node.runs.claim(java.util.UUID.randomUUID()).orElseThrow());
      assertThatThrownBy(() -> node.work(other)).isInstanceOf(LeaseLost.class);
      assertThat(node.column("select name from profiles.event")).isEmpty();
      node.work(taken);
      assertThat(node.find(run.id()).read()).isEqualTo(LINES);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A run that fails again and again at the same place waits for a restart")
  void givesUpAndGoesOn(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ImportRun run = node.begin(file());
      for (int attempt = 0; attempt < 5; attempt++) {
        assertThatThrownBy(() -> node.work(0)).isInstanceOf(Node.Killed.class);
        node.world.now = node.world.now.plus(Runs.LEASE).plusSeconds(1);
      }
      assertThat(node.claim()).isEmpty();
      assertThat(node.find(run.id()).state()).isEqualTo(ImportRun.State.FAILED);
      node.world.atomic(() -> node.runs.restart(Kind.ORDERS, run.id()));
      node.work(-1);
      assertThat(node.find(run.id()).state()).isEqualTo(ImportRun.State.DONE);
      assertThatThrownBy(() -> node.world.atomic(() -> node.runs.restart(Kind.ORDERS, run.id())))
          .isInstanceOf(ImportNotOpen.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A file that cannot be read leaves the run waiting for a better one")
  void aBadFileLeavesNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ImportRun run = node.create();
      assertThatThrownBy(() -> node.receive(run.id(), "a,b\n1,2\n"))
          .isInstanceOf(UnreadableFile.class);
      assertThatThrownBy(() -> node.receive(run.id(), "")).isInstanceOf(UnreadableFile.class);
      assertThat(node.column("select part_no from profiles.import_part")).isEmpty();
      assertThat(node.find(run.id()).state()).isEqualTo(ImportRun.State.AWAITING_FILE);
      node.receive(run.id(), file());
      assertThatThrownBy(() -> node.receive(run.id(), file())).isInstanceOf(ImportNotOpen.class);
      ImportRun second = node.create();
      assertThatThrownBy(
              () -> node.world.atomic(() -> node.runs.awaiting(Kind.ORDERS, second.id(), 2)))
          .isInstanceOf(ImportChanged.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Refused lines are kept for 30 days, and a run waits for its file for one")
  void remains(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      ImportRun run = node.begin(file());
      node.work(-1);
      ImportRun waiting = node.create();
      assertThat(node.rows.list(Kind.ORDERS, java.util.Optional.empty(), 10)).hasSize(2);
      Remains remains = node.world.bean(Remains.class);
      node.world.now = node.world.now.plus(Duration.ofHours(23));
      node.world.atomic(() -> delete(remains));
      assertThat(node.rows.find(Kind.ORDERS, waiting.id())).isPresent();
      node.world.now = node.world.now.plus(Duration.ofDays(28));
      node.world.atomic(() -> delete(remains));
      assertThat(node.rows.find(Kind.ORDERS, waiting.id())).isEmpty();
      assertThat(node.rows.refusals(run.id(), 0, 10)).hasSize(10);
      node.world.now = node.world.now.plus(Duration.ofDays(2));
      node.world.atomic(() -> delete(remains));
      assertThat(node.rows.refusals(run.id(), 0, 10)).isEmpty();
      assertThat(node.find(run.id()).total()).isNotEqualTo(ImportTally.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("So many runs that wait leave no room for another of their kind, and for any other")
  void rooms(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      for (int at = 0; at < Imports.MOST_OPEN; at++) {
        node.create();
      }
      assertThatThrownBy(node::create).isInstanceOf(TooManyImports.class);
      assertThat(node.world.atomic(() -> node.runs.create(Kind.CHOICES, "letters", "{}")).state())
          .isEqualTo(ImportRun.State.AWAITING_FILE);
    }
  }

  private static boolean delete(Remains remains) {
    remains.delete();
    return true;
  }
}
