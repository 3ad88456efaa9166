package takt.benchmark;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes many persons from few. The few were made through the public API, so whatever Takt stores of
 * a person is there in its own form; here every row of theirs is copied under new keys. What is
 * copied is not what it seems in one respect: the seals of the ledger are those of the originals,
 * and no block holds the copies.
 */
final class People {

  private static final String MODULES = "('consent', 'profiles', 'campaigns')";

  private final Postgres postgres;

  People(Postgres postgres) throws SQLException {
    this.postgres = postgres;
    postgres.execute(
        "create schema benchmark",
        "create unlogged table benchmark.person"
            + " (template uuid not null, profile uuid not null, code text not null)");
  }

  /**
   * Copies persons.
   *
   * @param templates the customer numbers of the originals, used in turn
   * @param prefix what the new customer numbers begin with; the rest is a number
   * @param first the first number
   * @param count how many
   */
  void copy(List<String> templates, String prefix, int first, int count) throws SQLException {
    String codes = templates.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
    postgres.execute(
        "truncate benchmark.person",
        """
        insert into benchmark.person (template, profile, code)
        select t.profile_id, uuidv7(), '%s-' || n
        from generate_series(%d, %d) n
        join (select profile_id, row_number() over (order by code) - 1 as turn
              from profiles.identifier where code in (%s)) t on t.turn = n %% %d
        """
            .formatted(prefix, first, first + count - 1, codes, templates.size()),
        "analyze benchmark.person");
    for (String table : tables()) {
      copy(table);
    }
  }

  /** Every table that holds rows of a profile. */
  private List<String> tables() throws SQLException {
    return postgres.texts(
        """
        select table_schema || '.' || table_name from information_schema.columns
        where table_schema in %s
          and (column_name = 'profile_id' or table_name = 'profile' and column_name = 'id')
        order by table_schema, table_name
        """
            .formatted(MODULES));
  }

  private void copy(String table) throws SQLException {
    String schema = table.substring(0, table.indexOf('.'));
    String name = table.substring(schema.length() + 1);
    List<String> columns =
        postgres.texts(
            """
            select column_name from information_schema.columns
            where table_schema = '%s' and table_name = '%s' order by ordinal_position
            """
                .formatted(schema, name));
    boolean ownKey = columns.contains("profile_id");
    String values =
        columns.stream()
            .map(column -> value(column, name, ownKey))
            .collect(Collectors.joining(", "));
    postgres.execute(
        // As a replica does: what copied entries are noted for, sealing, is not what is measured.
        "set session_replication_role = replica",
        "insert into %s (%s) select %s from benchmark.person p join %s t on t.%s = p.template"
            .formatted(
                table, String.join(", ", columns), values, table, ownKey ? "profile_id" : "id"));
  }

  private static String value(String column, String table, boolean ownKey) {
    if (column.equals("profile_id") || column.equals("origin_id")) {
      return "p.profile";
    }
    if (column.equals("id")) {
      return ownKey ? "uuidv7()" : "p.profile";
    }
    return table.equals("identifier") && column.equals("code") ? "p.code" : "t." + column;
  }
}
