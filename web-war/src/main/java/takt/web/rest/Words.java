package takt.web.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.problem.Refusal;

/** Values as the API writes them: enums in lower case with hyphens, such as {@code asked-anew}. */
public final class Words {

  private static final String GERMAN = "de";

  private Words() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word; refuses another word at this place. */
  public static <E extends Enum<E>> E read(Class<E> type, String word, String pointer) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> of(one).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.field(
                    pointer,
                    "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Words::of)
                            .collect(Collectors.joining(", "))));
  }

  /** The value; where it refuses its parts, they are a bad field. */
  public static <T> T checked(String pointer, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException broken) {
      throw Refusal.field(pointer, broken.getMessage());
    }
  }

  /** The purposes of these codes; refuses what cannot be a code. */
  public static PurposeSet purposes(List<String> codes, String pointer) {
    List<PurposeCode> all = new ArrayList<>();
    for (int i = 0; codes != null && i < codes.size(); i++) {
      all.add(code(codes.get(i), pointer + "/" + i));
    }
    return PurposeSet.of(all);
  }

  /** The purpose of this code; refuses what cannot be a code. */
  public static PurposeCode code(String code, String pointer) {
    if (!code.matches(PurposeCode.PATTERN)) {
      throw Refusal.field(pointer, "must be the code of a purpose");
    }
    return new PurposeCode(code);
  }

  /** The language asked for, else the first that Accept-Language prefers, else English. */
  public static Language language(String asked, String accepted) {
    if (asked != null) {
      return read(Language.class, asked, "/language");
    }
    return accepted != null && prefersGerman(accepted) ? Language.DE : Language.EN;
  }

  /** Whether this is the tag of a language that Takt speaks. */
  public static boolean isLanguage(String tag) {
    return Arrays.stream(Language.values()).anyMatch(one -> one.tag().equals(tag));
  }

  private static boolean prefersGerman(String accepted) {
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(accepted), List.of(Locale.GERMAN, Locale.ENGLISH));
      return best != null && best.getLanguage().equals(GERMAN);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
