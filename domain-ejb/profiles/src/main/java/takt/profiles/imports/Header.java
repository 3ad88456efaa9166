package takt.profiles.imports;

import java.util.List;
import java.util.Optional;
import takt.profiles.ImportMapping;
import takt.profiles.UnreadableFile;

/**
 * Where in a line the mapping's columns stand; -1 for a column that the mapping does not name.
 *
 * @param width how many cells a line has
 */
record Header(
    int width,
    int customer,
    int item,
    int quantity,
    int price,
    int amount,
    int time,
    int name,
    int category,
    int order) {

  private static final int NONE = -1;

  /**
   * Finds the columns.
   *
   * @throws UnreadableFile if one is missing, or there twice
   */
  static Header of(List<String> cells, ImportMapping.Columns columns) {
    return new Header(
        cells.size(),
        find(cells, columns.customer()),
        find(cells, columns.item()),
        find(cells, columns.quantity()),
        find(cells, columns.price()),
        find(cells, columns.amount()),
        find(cells, columns.time()),
        find(cells, columns.name()),
        find(cells, columns.category()),
        find(cells, columns.order()));
  }

  static int find(List<String> cells, Optional<String> column) {
    return column.map(name -> find(cells, name)).orElse(NONE);
  }

  static int find(List<String> cells, String column) {
    int at = cells.indexOf(column);
    if (at < 0 || at != cells.lastIndexOf(column)) {
      throw new UnreadableFile(
          "The first line must name the column \"" + column + "\" exactly once");
    }
    return at;
  }
}
