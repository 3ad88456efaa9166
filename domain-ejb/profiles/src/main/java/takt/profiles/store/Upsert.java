package takt.profiles.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.platform.Columns;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * A statement that adds rows, or changes those whose key is there. PostgreSQL's {@code on conflict}
 * goes by the key's index whatever the planner knows of the table, and copes with concurrent
 * inserts; H2 has {@code merge}.
 *
 * <p>In what is set, {@code a.} is the old row and {@code n.} the new one.
 */
public final class Upsert {

  private final String table;
  private final String key;
  private final List<String> columns = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private String changes = "";
  private String condition = "";

  private Upsert(String table, String key) {
    this.table = table;
    this.key = key;
  }

  /** Into a table, whose key's columns are separated by commas. */
  public static Upsert into(String table, String key) {
    return new Upsert("profiles." + table, key);
  }

  /** Adds a column, and the type that its text is cast to. */
  public Upsert column(String name, String type) {
    columns.add(name);
    types.add(type);
    return this;
  }

  /** What is set where the key is there. */
  public Upsert set(String assignments) {
    changes = assignments;
    return this;
  }

  /** Only where this holds, too. */
  public Upsert onlyIf(String holds) {
    condition = holds;
    return this;
  }

  /** Writes rows, which come in the order of the columns; counts them. */
  public int write(Statements statements, Columns rows) {
    return rows.isEmpty() ? 0 : statements.change(ofRows(statements.kind()), rows);
  }

  /** From rows that come as {@link Columns} in the order of the columns. */
  public String ofRows(Database.Kind kind) {
    String names = String.join(" ", columns.stream().map(name -> "t_" + name).toList());
    Stream<String> values =
        Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
            .map(i -> "cast(t.t_" + columns.get(i) + " as " + types.get(i) + ")");
    return of(kind, values.toList(), " from " + Columns.table(names));
  }

  /**
   * From a query.
   *
   * @param values what its columns hold, in the order of the columns
   * @param from the rest of the query
   */
  public String of(Database.Kind kind, List<String> values, String from) {
    String names = String.join(", ", columns);
    if (kind == Database.Kind.POSTGRESQL) {
      return "insert into "
          + table
          + " as a ("
          + names
          + ") select "
          + String.join(", ", values)
          + from
          + " on conflict ("
          + key
          + ") do update set "
          + changes.replace("n.", "excluded.")
          + (condition.isEmpty() ? "" : " where " + condition.replace("n.", "excluded."));
    }
    return "merge into "
        + table
        + " a using (select "
        + Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
            .map(i -> values.get(i) + " as " + columns.get(i))
            .collect(Collectors.joining(", "))
        + from
        + ") n on "
        + Stream.of(key.split(", "))
            .map(column -> "a." + column + " = n." + column)
            .collect(Collectors.joining(" and "))
        + " when matched"
        + (condition.isEmpty() ? "" : " and " + condition)
        + " then update set "
        + changes
        + " when not matched then insert ("
        + names
        + ") values ("
        + columns.stream().map(name -> "n." + name).collect(Collectors.joining(", "))
        + ")";
  }
}
