package takt.consent.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import takt.consent.Readability;
import takt.consent.Readability.Index;
import takt.kernel.Language;

/**
 * Measures sentences: the indices are those of {@link Index}, with
 *
 * <ul>
 *   <li>SL words per sentence, and ASW syllables per word
 *   <li>MS percentage of words with three or more syllables, ES of those with one
 *   <li>IW percentage of words with more than six letters
 * </ul>
 */
final class Measure {

  private static final int LONG_WORD = 6;
  private static final int MANY_SYLLABLES = 3;

  private final int sentences;
  private int words;
  private int syllables;
  private int many;
  private int one;
  private int longWords;

  private Measure(List<Sentence> all, Language language) {
    Syllables counting = Syllables.in(language);
    sentences = all.size();
    for (Sentence sentence : all) {
      sentence.words().forEach(word -> add(word, counting));
    }
  }

  private void add(String word, Syllables counting) {
    int count =
        Arrays.stream(word.toLowerCase(Locale.ROOT).split("[‑-]")).mapToInt(counting::count).sum();
    words++;
    syllables += count;
    many += count >= MANY_SYLLABLES ? 1 : 0;
    one += count == 1 ? 1 : 0;
    longWords += word.chars().filter(Character::isLetter).count() > LONG_WORD ? 1 : 0;
  }

  /** The measure of at least one sentence, each with at least one word. */
  static Readability of(List<Sentence> sentences, Language language) {
    Measure measure = new Measure(sentences, language);
    return new Readability(
        measure.sentences,
        measure.words,
        measure.syllables,
        language == Language.DE ? measure.german() : measure.english());
  }

  private Map<Index, Double> german() {
    double sl = (double) words / sentences;
    double ms = percentage(many);
    double iw = percentage(longWords);
    double es = percentage(one);
    return Map.of(
        Index.AMSTAD, 180 - sl - 58.5 * syllables / words,
        Index.WIENER_1, 0.1935 * ms + 0.1672 * sl + 0.1297 * iw - 0.0327 * es - 0.875,
        Index.WIENER_2, 0.2007 * ms + 0.1682 * sl + 0.1373 * iw - 2.779,
        Index.WIENER_3, 0.2963 * ms + 0.1905 * sl - 1.1144,
        Index.WIENER_4, 0.2744 * ms + 0.2656 * sl - 1.693);
  }

  private Map<Index, Double> english() {
    double sl = (double) words / sentences;
    double asw = (double) syllables / words;
    return Map.of(Index.FLESCH, flesch(sl, asw), Index.FLESCH_KINCAID, kincaid(sl, asw));
  }

  static double flesch(double sl, double asw) {
    return 206.835 - 1.015 * sl - 84.6 * asw;
  }

  static double kincaid(double sl, double asw) {
    return 0.39 * sl + 11.8 * asw - 15.59;
  }

  private double percentage(int count) {
    return 100.0 * count / words;
  }
}
