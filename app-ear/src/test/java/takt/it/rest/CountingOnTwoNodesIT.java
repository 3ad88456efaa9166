package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.consent.ConsentStatistics;
import takt.client.consent.ConsentStatisticsApi;
import takt.it.server.Client;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@Tag("on-postgresql-only")
@DisplayName("C10.5 Two nodes over one PostgreSQL count each choice once")
@OwnServer
class CountingOnTwoNodesIT {

  private static final int ENTRIES = 40_000;

  private static TaktServer here;
  private static TaktServer there;

  @BeforeAll
  static void start() {
    here = TaktServer.named("counter").start();
    there =
        TaktServer.named(
            "other-counter", here.database(), Map.of("TAKT_HOME", here.home().toString()));
    there.start();
  }

  @AfterAll
  static void stop() {
    here.close();
    there.close();
  }

  @Test
  @DisplayName("C10.5 while choices of past days come in, and after one node was killed")
  void countEachChoiceOnce() throws Exception {
    for (int part = 0; part < 8; part++) {
      add(part * ENTRIES / 8, ENTRIES / 8);
      if (part == 5) {
        there.kill();
      }
    }
    Instant until = Instant.now().plusSeconds(180);
    while (number("select position from consent.counting_turn") < ENTRIES) {
      assertThat(Instant.now()).isBefore(until);
    }

    long waiting = number("select count(*) from consent.uncounted");
    assertThat(number("select sum(choices) from consent.choice_count"))
        .isEqualTo(ENTRIES - waiting);
    assertThat(
            number(
                "select count(*) from (select purpose, channel, kind, sum(choices) from"
                    + " consent.choice_count group by 1, 2, 3 except select purpose, channel, kind,"
                    + " count(*) from consent.ledger where id not in (select entry from"
                    + " consent.uncounted) group by 1, 2, 3) d"))
        .isZero();
    ConsentStatistics read =
        Client.of(here, Role.DPO)
            .api(ConsentStatisticsApi.class)
            .read(null, null, List.of("purpose"), null, null, 10);
    assertThat(read.items())
        .extracting(ConsentStatistics.Line::purpose)
        .containsExactly("news", "offers");
    assertThat(
            read.items().stream()
                .flatMap(line -> line.choices().values().stream())
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(ENTRIES - waiting);
  }

  /** Entries of the last three days that are over, of 200 persons. */
  private static void add(int first, int count) throws SQLException {
    String sql =
        """
        insert into consent.ledger (profile_id, number, id, kind, purpose, version, text_hash,
          channel, place, actor, language, at, seal)
        select cast(lpad(to_hex(n %% 200), 32, '0') as uuid), n, gen_random_uuid(),
          case n %% 3 when 0 then 'GIVEN' when 1 then 'REFUSED' else 'WITHDRAWN' end,
          case n %% 2 when 0 then 'news' else 'offers' end, 1, '',
          case n %% 5 when 0 then 'PHONE' else 'WEB' end, 'banner', 'PERSON', 'DE',
          date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
            - (1 + n %% 3) * interval '1 day' + n * interval '1 second', ''
        from generate_series(%d, %d) n
        """
            .formatted(first, first + count - 1);
    try (Connection connection = here.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String query) throws SQLException {
    try (Connection connection = here.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
