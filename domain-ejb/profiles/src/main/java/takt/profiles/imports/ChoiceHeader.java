package takt.profiles.imports;

import java.util.List;
import takt.profiles.ChoiceMapping;
import takt.profiles.UnreadableFile;

/**
 * Where in a line the mapping's columns stand; -1 for a column that the mapping does not name.
 *
 * @param width how many cells a line has
 */
record ChoiceHeader(
    int width,
    int person,
    int choice,
    int time,
    int purpose,
    int place,
    int version,
    int evidence,
    int channel,
    int language) {

  /**
   * Finds the columns.
   *
   * @throws UnreadableFile if one is missing, or there twice
   */
  static ChoiceHeader of(List<String> cells, ChoiceMapping.Columns columns) {
    return new ChoiceHeader(
        cells.size(),
        Header.find(cells, columns.person()),
        Header.find(cells, columns.choice()),
        Header.find(cells, columns.time()),
        Header.find(cells, columns.purpose()),
        Header.find(cells, columns.place()),
        Header.find(cells, columns.version()),
        Header.find(cells, columns.evidence()),
        Header.find(cells, columns.channel()),
        Header.find(cells, columns.language()));
  }
}
