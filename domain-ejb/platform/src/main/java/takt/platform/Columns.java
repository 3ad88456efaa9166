package takt.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows on their way into a statement, column by column and as texts, which the statement casts.
 *
 * <p>A statement takes them as {@code from unnest(?, …) as t(…)}; see {@link #table}.
 */
public final class Columns {

  private final List<List<String>> columns = new ArrayList<>();

  /** Rows of so many columns. */
  public Columns(int width) {
    for (int column = 0; column < width; column++) {
      columns.add(new ArrayList<>());
    }
  }

  /** Adds a row; a value's text is what the database can cast back. */
  public Columns add(Object... values) {
    for (int column = 0; column < values.length; column++) {
      Object value = values[column];
      columns.get(column).add(value == null ? null : value.toString());
    }
    return this;
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return columns.get(0).isEmpty();
  }

  List<String[]> arrays() {
    return columns.stream().map(column -> column.toArray(String[]::new)).toList();
  }

  /**
   * The part of a statement that stands for the rows.
   *
   * @param names the columns' names, space-separated
   */
  public static String table(String names) {
    String[] all = names.split(" ");
    return "unnest("
        + String.join(", ", Collections.nCopies(all.length, "cast(? as varchar array)"))
        + ") as t("
        + String.join(", ", all)
        + ")";
  }
}
