package takt.consent.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import takt.kernel.Language;

/**
 * A language's jargon of lawyers and of the trade, each with a plainer way to say it. The lists
 * stand in {@code jargon-de.tsv} and {@code jargon-en.tsv}: phrase, tab, plainer. A {@code *} at
 * the end of a word stands for whatever ending. A phrase in capitals is found only in capitals: in
 * German, "Dritte" are not the third ones.
 */
final class Jargon {

  private final List<Entry> entries;

  private Jargon(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A phrase of the list.
   *
   * @param pattern how it is found
   * @param plainer what to say instead
   */
  record Entry(Pattern pattern, String plainer) {}

  /** That of a language, longer phrases first, so that a phrase wins over its words. */
  static Jargon of(Language language) {
    String file = "jargon-" + language.tag() + ".tsv";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Jargon.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return new Jargon(lines.lines().map(line -> line.split("\t")).map(Jargon::entry).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Entry entry(String[] cells) {
    String phrase =
        Arrays.stream(cells[0].split(" "))
            .map(word -> word.endsWith("*") ? quoted(word) + "\\p{L}*" : Pattern.quote(word))
            .collect(Collectors.joining("[\\s\\u00a0]+"));
    boolean capital = Character.isUpperCase(cells[0].charAt(0));
    return new Entry(
        Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])" + phrase + "(?![\\p{L}\\p{Nd}])",
            capital ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        cells[1]);
  }

  private static String quoted(String word) {
    return Pattern.quote(word.substring(0, word.length() - 1));
  }

  List<Entry> entries() {
    return entries;
  }
}
