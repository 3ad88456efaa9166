package takt.consent.wording;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * English syllables: one for each group of vowels; less one for an e that is silent (safe, safely,
 * used, makes); more one where two vowels side by side are spoken apart (vi-a, cre-ate, go-ing).
 * Words that follow no rule are listed.
 */
final class EnglishSyllables implements Syllables {

  private static final Pattern GROUP = Pattern.compile("[aeiouy]+");

  private static final Pattern SILENT =
      Pattern.compile(
          "[^aeiouyl]e(ly|ful|less|ments?)$"
              + "|([aeiouy]l|[^aeiouyl])e$"
              + "|([aeiouy]l|[^aeiouylsxzcgh]|[aeiouyr]th)es$"
              + "|([aeiouy]l|[^aeiouyltd])ed$");

  private static final Pattern APART =
      Pattern.compile(
          "(?<![tscg])ia(?!ge)|iate|(?<![tscgxln])io(?!ur)|(?<=n)iou|eo(?!u)"
              + "|(?<![qg])ua|uou|iu|creat(?!u)|react|reali|(?<![qg])uen[tc]"
              + "|(?<![ctsr])ie(nt|nc|t$)|iety|(?<=[^aeiouy]{2}|[aeiouy][^aeiouy])ie(r|st)$"
              + "|[aeiouy]ing$|[aeiouy]ings$|sms?$");

  private static final Map<String, Integer> LISTED =
      Map.ofEntries(
          Map.entry("area", 3),
          Map.entry("business", 2),
          Map.entry("catalogue", 3),
          Map.entry("different", 2),
          Map.entry("every", 2),
          Map.entry("everybody", 4),
          Map.entry("everyone", 3),
          Map.entry("everything", 3),
          Map.entry("idea", 3),
          Map.entry("interest", 2),
          Map.entry("maybe", 2),
          Map.entry("people", 2),
          Map.entry("science", 2),
          Map.entry("somebody", 3),
          Map.entry("someone", 2),
          Map.entry("something", 2),
          Map.entry("sometimes", 2),
          Map.entry("therefore", 2),
          Map.entry("website", 2));

  @Override
  public int count(String part) {
    String word = part.replaceAll("['’]s?$|['’]", "");
    Integer listed = LISTED.get(word.replaceAll("(?<=[^s])s$", ""));
    if (LISTED.containsKey(word) || listed != null) {
      return LISTED.getOrDefault(word, listed);
    }
    int groups = Texts.occurrences(GROUP, word);
    int silent = groups > 1 && SILENT.matcher(word).find() ? 1 : 0;
    return Math.max(groups - silent + Texts.occurrences(APART, word), 1);
  }
}
