package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.consent.ConsentStatistics;
import takt.client.consent.ConsentStatistics.Line;
import takt.client.consent.ConsentStatisticsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Statistics of choices over REST")
class ConsentStatisticsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

  private final String purpose = "p" + UUID.randomUUID().toString().substring(0, 13);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final ConsentStatisticsApi statistics = marketer.api(ConsentStatisticsApi.class);

  /** As counting leaves it: three days with a line for each kind and time. */
  private void counted() throws SQLException {
    for (int day = 0; day < 3; day++) {
      count(FIRST.plusDays(day), "WEB", "GIVEN", -1, 40);
      count(FIRST.plusDays(day), "WEB", "GIVEN", 21, 10);
      count(FIRST.plusDays(day), "WEB", "WITHDRAWN", -1, 5);
      count(FIRST.plusDays(day), "PHONE", "REFUSED", -1, 6);
    }
  }

  private void count(LocalDate day, String channel, String kind, int took, long choices)
      throws SQLException {
    try (Connection connection = SERVER.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into consent.choice_count (made_on, purpose, version, channel, language, kind, took,"
              + " choices) values (date '%s', '%s', 2, '%s', 'DE', '%s', %d, %d)"
                  .formatted(day, purpose, channel, kind, took, choices));
    }
  }

  @Test
  @DisplayName("C10.1 C10.4 whoever asks by something gets a line for each, and the median")
  void linesAndMedians() throws Exception {
    counted();

    ConsentStatistics all =
        statistics.read(FIRST, FIRST.plusDays(10), List.of("channel", "purpose"), purpose, null, 9);

    assertThat(all.by()).containsExactly("purpose", "channel");
    assertThat(all.fewestPersons()).isEqualTo(5);
    assertThat(all.next()).isNull();
    assertThat(all.items()).hasSize(2);
    Line web = all.items().get(1);
    assertThat(web.purpose()).isEqualTo(purpose);
    assertThat(web.channel()).isEqualTo("web");
    assertThat(web.day()).isNull();
    assertThat(web.choices()).isEqualTo(Map.of("given", 150L, "withdrawn", 15L));
    assertThat(web.timed()).isEqualTo(30);
    assertThat(web.medianSeconds()).isCloseTo(3.5, within(0.1));
    assertThat(all.items().get(0).choices()).isEqualTo(Map.of("refused", 18L));
    assertThat(all.items().get(0).medianSeconds()).isNull();
  }

  @Test
  @DisplayName("C10.1 the lines come page by page, and only those of the days asked for")
  void pages() throws Exception {
    counted();
    List<Line> lines = new ArrayList<>();
    String next = null;
    do {
      ConsentStatistics page =
          statistics.read(
              FIRST.plusDays(1),
              FIRST.plusDays(2),
              List.of("day", "version", "channel", "language"),
              purpose,
              next,
              3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      lines.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(lines)
        .extracting(line -> line.day() + " " + line.version() + line.channel() + line.language())
        .containsExactly(
            "2021-03-02 2phonede", "2021-03-02 2webde", "2021-03-03 2phonede", "2021-03-03 2webde");
  }

  @Test
  @DisplayName("C10.1 a spreadsheet has all lines at once")
  void asSpreadsheet() throws Exception {
    counted();
    String csv;
    try (InputStream read =
        statistics.csv(FIRST, FIRST.plusDays(2), List.of("day", "channel"), purpose)) {
      csv = new String(read.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(marketer.last().header("Content-Type"))
        .isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(marketer.last().header("Content-Disposition")).contains("consent-statistics.csv");
    List<String> lines = csv.lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0))
        .startsWith(
            "\"day\",\"purpose\",\"version\",\"channel\",\"language\",\"given\",\"confirmed\"")
        .endsWith("\"timed\",\"medianSeconds\"");
    assertThat(lines.get(2))
        .startsWith("\"2021-03-01\",\"\",\"\",\"web\",\"\",\"50\",\"0\",\"0\",\"5\"")
        .endsWith("\"10\",\"3.49\"");
  }

  @Test
  @DisplayName("C10.2 without days it is about the last thirty that are over")
  void lastThirtyDays() {
    ConsentStatistics last = statistics.read(null, null, List.of("day"), null, null, 100);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(last.to()).isBetween(today.minusDays(2), today.minusDays(1));
    assertThat(last.from()).isEqualTo(last.to().minusDays(29));
  }
}
