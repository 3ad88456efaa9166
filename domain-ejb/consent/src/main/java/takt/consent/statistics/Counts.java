package takt.consent.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.platform.Columns;
import takt.platform.Database;
import takt.platform.Statements;

/** Adds groups to the counts. */
@ApplicationScoped
class Counts {

  private static final String NAMES = "made_on purpose version channel language kind took choices";
  private static final String KEY = "made_on, purpose, version, channel, language, kind, took";
  private static final String ROWS =
      "select cast(t.made_on as date) as made_on, t.purpose, cast(t.version as integer) as version,"
          + " t.channel, t.language, t.kind, cast(t.took as integer) as took,"
          + " cast(t.choices as bigint) as choices from "
          + Columns.table(NAMES);
  private static final String ADD_POSTGRESQL =
      "insert into consent.choice_count as c ("
          + KEY
          + ", choices) "
          + ROWS
          + " on conflict ("
          + KEY
          + ") do update set choices = c.choices + excluded.choices";
  private static final String ADD_H2 =
      "merge into consent.choice_count c using ("
          + ROWS
          + ") n on c.made_on = n.made_on and c.purpose = n.purpose and c.version = n.version"
          + " and c.channel = n.channel and c.language = n.language and c.kind = n.kind"
          + " and c.took = n.took when matched then update set choices = c.choices + n.choices"
          + " when not matched then insert ("
          + KEY
          + ", choices) values (n.made_on, n.purpose, n.version, n.channel, n.language, n.kind,"
          + " n.took, n.choices)";

  @Inject Statements statements;

  private record Cell(LocalDate day, Combination combination, int took) {}

  /** Adds what groups hold; needs the turn. */
  void add(List<Groups.Group> groups) {
    Map<Cell, Long> cells = new HashMap<>();
    for (Groups.Group group : groups) {
      for (MadeChoice choice : group.choices()) {
        cells.merge(new Cell(group.day(), choice.combination(), choice.took()), 1L, Long::sum);
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    Columns rows = new Columns(8);
    cells.forEach(
        (cell, choices) -> {
          Combination one = cell.combination();
          rows.add(
              cell.day(),
              one.purpose(),
              one.version(),
              one.channel(),
              one.language(),
              one.kind().name(),
              cell.took(),
              choices);
        });
    statements.change(statements.kind() == Database.Kind.H2 ? ADD_H2 : ADD_POSTGRESQL, rows);
  }
}
