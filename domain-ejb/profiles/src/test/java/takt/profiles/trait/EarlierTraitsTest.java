package takt.profiles.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.platform.Database;
import takt.platform.test.Databases;

@DisplayName("Traits of the time when each part of them had a row")
class EarlierTraitsTest {

  private static final String SWEEP =
      "insert into profiles.sweep (id, kind, definition, asked_at, place, swept) values (%d, '%s',"
          + " %d, current_timestamp, '%s', 7)";

  private static final String HALF = "80000000-0000-0000-0000-000000000000";

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("F16.4 all of them are computed anew for everybody, and what is made of them after")
  void computedAnew(Database.Kind kind) throws SQLException {
    Databases.Fresh database = Databases.earlier(kind, "profiles", "234");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      define(statement, 2, "SEGMENT");
      define(statement, 3, "COUNTER");
      define(statement, 4, "SCALE");
      define(statement, 6, "TRAIT");
      statement.executeUpdate("update profiles.definition_stamp set stamp = 9");
      statement.executeUpdate(SWEEP.formatted(7, "SEGMENT", 2, HALF));
      statement.executeUpdate(SWEEP.formatted(8, "TRAIT", 6, HALF));
      statement.executeUpdate(SWEEP.formatted(9, "TIME", 0, HALF));
    }
    database.bringUpToDate();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id, kind, definition, place, swept, stamp from profiles.sweep"
                    + " cross join profiles.definition_stamp order by id")) {
      List<String> sweeps = new ArrayList<>();
      while (rows.next()) {
        sweeps.add(
            rows.getInt(1)
                + rows.getString(2)
                + rows.getInt(3)
                + (rows.getString(4).equals(HALF) ? " half" : "")
                + " of "
                + rows.getInt(6));
      }
      assertThat(sweeps)
          .containsExactly(
              "9TIME0 half of 12", "10TRAIT3 of 12", "11TRAIT6 of 12", "12SEGMENT2 of 12");
    }
  }

  private static void define(Statement statement, int id, String kind) throws SQLException {
    statement.executeUpdate(
        "insert into profiles.definition (id, kind, code, revision, content) values (%1$d, '%2$s',"
                .formatted(id, kind)
            + " 'code', 1, '{}')");
  }
}
