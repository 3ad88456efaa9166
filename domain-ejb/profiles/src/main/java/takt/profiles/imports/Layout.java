package takt.profiles.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.ToIntFunction;
import takt.profiles.ChoiceMapping;
import takt.profiles.DataMapping;
import takt.profiles.ImportMapping;
import takt.profiles.UnreadableFile;

/**
 * How the cells of a file are told apart.
 *
 * @param separator what stands between them
 * @param charset how the file is encoded
 * @param person where in the first line the persons' column stands, -1 for nowhere; refuses a line
 *     that lacks a column with {@link UnreadableFile}
 */
record Layout(char separator, Charset charset, ToIntFunction<List<String>> person) {

  static Layout of(Kind kind, String mapping) {
    if (kind == Kind.ORDERS) {
      ImportMapping orders = MappingText.read(mapping);
      return new Layout(
          orders.separator(),
          orders.charset(),
          header -> Header.of(header, orders.columns()).customer());
    }
    if (kind == Kind.DATA) {
      DataMapping data = DataMappingText.read(mapping);
      return new Layout(data.separator(), data.charset(), header -> nowhere(data, header));
    }
    ChoiceMapping choices = ChoiceMappingText.read(mapping);
    return new Layout(
        choices.separator(),
        choices.charset(),
        header -> ChoiceHeader.of(header, choices.columns()).person());
  }

  /** Data name persons by several columns: there is none to count them by. */
  private static int nowhere(DataMapping mapping, List<String> header) {
    Fields.check(mapping, header);
    return -1;
  }
}
