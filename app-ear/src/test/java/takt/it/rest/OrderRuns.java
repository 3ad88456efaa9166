package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;
import takt.client.imports.ImportsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Imports of a long file of orders, the same every time but for its customers' names. */
final class OrderRuns {

  static final int LINES = 40_000;

  private static final int CUSTOMERS = 400;

  private final TaktServer server;

  OrderRuns(TaktServer server) {
    this.server = server;
  }

  /** Sends the file of customers whose names begin so. */
  UUID send(String customers) {
    Client client = Client.of(server, Role.INTEGRATOR);
    ImportsApi imports = client.api(ImportsApi.class);
    ImportInfo created = imports.create(request());
    UUID id = UUID.fromString(created.id());
    imports.send(id, client.last().header("ETag"), new ByteArrayInputStream(file(customers)));
    return id;
  }

  ImportInfo finished(UUID run) {
    return until(run, info -> info.endedAt() != null);
  }

  /** Asks again and again; a run whose node died is taken over after its lease. */
  ImportInfo until(UUID run, Predicate<ImportInfo> reached) {
    Instant end = Instant.now().plusSeconds(180);
    ImportsApi imports = Client.of(server, Role.INTEGRATOR).api(ImportsApi.class);
    ImportInfo info = imports.show(run);
    while (!reached.test(info)) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      info = imports.show(run);
    }
    return info;
  }

  /** What these customers have, in sums that do not depend on ids. */
  List<String> stored(String customers) throws SQLException {
    String whose =
        " where profile_id in (select profile_id from profiles.identifier where code like '"
            + customers
            + "%')";
    List<String> sums = new ArrayList<>();
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "select count(*), count(distinct profile_id) from profiles.event" + whose,
              "select count(*), sum(quantity), sum(returned), sum(amount) from profiles.purchase"
                  + whose,
              "select count(*), max(ordered_at) from profiles.order_seen" + whose)) {
        try (ResultSet row = statement.executeQuery(sql)) {
          row.next();
          for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            sums.add(row.getString(column));
          }
        }
      }
    }
    return sums;
  }

  /** Orders, returns, refused lines and exact duplicates, the same every time. */
  private static byte[] file(String customers) {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("order,item,quantity,price,customer,time\n");
    String last = "";
    for (int line = 0; line < LINES; line++) {
      String next =
          random.nextInt(50) == 0 && !last.isEmpty() ? last : line(customers, random, line);
      csv.append(next);
      last = next;
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String customers, Random random, int line) {
    boolean back = random.nextInt(40) == 0;
    boolean bad = random.nextInt(100) == 0;
    return String.join(
            ",",
            "o" + line / 10,
            "item-" + random.nextInt(200),
            bad ? "many" : Integer.toString(back ? -1 : 1 + random.nextInt(5)),
            BigDecimal.valueOf(100 + random.nextInt(900), 2).toString(),
            customers + (line / 10) % CUSTOMERS,
            "2026-01-%02d 10:%02d".formatted(1 + line / 2000, random.nextInt(60)))
        + "\n";
  }

  private static ImportRequest request() {
    return new ImportRequest(
        "Killed in the middle",
        new ImportColumns(
            "customer", "item", "quantity", "price", null, "time", null, null, "order"),
        new ImportTime("yyyy-MM-dd HH:mm", "UTC", null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
