package takt.web.campaigns;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import takt.web.problem.Refusal;

/** Constants as the API writes them, in lower-case words with hyphens, and values with rules. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of this word; a bad field if there is none. */
  static <E extends Enum<E>> E read(Class<E> type, String word, String pointer) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equalsIgnoreCase(word)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw Refusal.field(pointer, "must be one of " + known);
  }

  /** The value; where it refuses its parts, they are a bad field. */
  static <T> T checked(String pointer, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException broken) {
      throw Refusal.field(pointer, broken.getMessage());
    }
  }
}
