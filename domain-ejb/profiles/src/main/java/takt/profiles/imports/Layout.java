package takt.profiles.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.ToIntFunction;
import takt.profiles.ChoiceMapping;
import takt.profiles.ImportMapping;
import takt.profiles.UnreadableFile;

/**
 * How the cells of a file are told apart.
 *
 * @param separator what stands between them
 * @param charset how the file is encoded
 * @param person where in the first line the persons' column stands; refuses a line that lacks a
 *     column with {@link UnreadableFile}
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
    ChoiceMapping choices = ChoiceMappingText.read(mapping);
    return new Layout(
        choices.separator(),
        choices.charset(),
        header -> ChoiceHeader.of(header, choices.columns()).person());
  }
}
