package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.imports.ChoiceImportInfo;
import takt.client.imports.ImportInfo;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.it.server.TestSchemas;
import takt.web.access.Role;

/**
 * Kill -9 in the middle of a file of orders and of a file of choices, start again: the same counts,
 * sums and rows as of the same files, with other names, that nothing happens to. The server's first
 * start is on an older schema.
 */
@OwnServer
@DisplayName("Imports that are killed and restarted end as if they had not been (F4.2, F4.4, F5.1)")
class ImportCrashIT {

  private static final String KILLED_BUYERS = "killed-buyer-";
  private static final String KILLED_PERSONS = "killed-person-";
  private static final String WHOLE_BUYERS = "whole-buyer-";
  private static final String WHOLE_PERSONS = "whole-person-";

  private static TaktServer server;
  private static OrderRuns orders;
  private static ChoiceRuns choices;
  private static long oldMigrations;
  private static long migrations;
  private static String key;
  private static UUID killedOrders;
  private static UUID killedChoices;
  private static UUID wholeOrders;
  private static UUID wholeChoices;

  @BeforeAll
  static void killInTheMiddle() throws Exception {
    server = TaktServer.named("crashing");
    TestSchemas.migrate(server.database(), "1");
    oldMigrations = TestSchemas.migrations(server.database());
    server.start();
    migrations = TestSchemas.migrations(server.database());
    key = server.key(Role.OPERATOR);
    Shop.open(server);
    orders = new OrderRuns(server);
    choices = new ChoiceRuns(server);
    killedOrders = orders.send(KILLED_BUYERS);
    killedChoices = choices.sendLong(KILLED_PERSONS);
    orders.until(killedOrders, run -> run.read() > OrderRuns.LINES / 10);
    choices.until(killedChoices, run -> run.read() > ChoiceRuns.LINES / 10);
    long ordersRead = orders.until(killedOrders, run -> true).read();
    long choicesRead = choices.until(killedChoices, run -> true).read();
    server.kill();
    assertThat(ordersRead).isLessThan(OrderRuns.LINES);
    assertThat(choicesRead).isLessThan(ChoiceRuns.LINES);

    server.start();
    // While the killed runs wait for their leases to end.
    wholeOrders = orders.send(WHOLE_BUYERS);
    wholeChoices = choices.sendLong(WHOLE_PERSONS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("P.3 an older schema is brought up to date at start, an up-to-date one is left")
  void schemas() throws Exception {
    assertThat(migrations).isGreaterThan(oldMigrations);
    assertThat(TestSchemas.migrations(server.database())).isEqualTo(migrations);
    assertThat(server.key(Role.OPERATOR)).isEqualTo(key);
  }

  @Test
  @DisplayName("F4.2 F4.4 of orders: same counts, same sums")
  void orders() throws Exception {
    ImportInfo expected = orders.finished(wholeOrders);

    ImportInfo done = orders.finished(killedOrders);

    assertThat(done.read()).isEqualTo(expected.read()).isEqualTo(OrderRuns.LINES);
    assertThat(done.amount()).isEqualByComparingTo(expected.amount());
    assertThat(done.customers()).isEqualTo(expected.customers());
    assertThat(done.accepted()).isEqualTo(expected.accepted());
    assertThat(done.stored()).isEqualTo(expected.stored());
    assertThat(done.counted()).isEqualTo(expected.counted());
    assertThat(done.duplicates()).isEqualTo(expected.duplicates());
    assertThat(done.refused()).isEqualTo(expected.refused());
    assertThat(done.reasons()).isEqualTo(expected.reasons());
    assertThat(orders.stored(KILLED_BUYERS)).isEqualTo(orders.stored(WHOLE_BUYERS));
  }

  @Test
  @DisplayName("F4.2 F5.1 of choices: same counts, same entries")
  void choices() throws Exception {
    ChoiceImportInfo expected = choices.finished(wholeChoices);

    ChoiceImportInfo done = choices.finished(killedChoices);

    assertThat(done.read()).isEqualTo(ChoiceRuns.LINES);
    assertThat(done.given()).isEqualTo(expected.given()).isPositive();
    assertThat(done.denied()).isEqualTo(expected.denied()).isPositive();
    assertThat(done.unchanged()).isEqualTo(expected.unchanged());
    assertThat(done.reasons()).isEqualTo(expected.reasons());
    assertThat(choices.stored(KILLED_PERSONS)).isEqualTo(choices.stored(WHOLE_PERSONS));
  }
}
