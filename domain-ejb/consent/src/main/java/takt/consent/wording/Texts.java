package takt.consent.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.kernel.Language;

/** Takes texts apart: sentences as Java's break iterator finds them, and their words. */
final class Texts {

  /** Letters and digits; hyphens and apostrophes within do not part a word. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(['’‑-][\\p{L}\\p{Nd}]+)*");

  /** What ends with a full stop and does not end a sentence. */
  private static final Pattern SHORTENED =
      Pattern.compile(
          "(^|[\\s(])(\\p{L}|\\d{1,2}|abs|art|bzw|ca|dr|etc|evtl|ggf|inkl|lit|mr|mrs|nr|no|sog|st|usw"
              + "|vgl|vs|zzgl|e\\.g|i\\.e)\\.\\s*$",
          Pattern.CASE_INSENSITIVE);

  private Texts() {}

  /** The sentences of a text, in their order; those without a word are left out. */
  static List<Sentence> sentences(String text, Language language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.tag()));
    breaks.setText(text);
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(from, end);
      if (end < text.length() && SHORTENED.matcher(piece).find()) {
        continue;
      }
      List<String> words = words(piece);
      if (!words.isEmpty()) {
        int indent = piece.length() - piece.stripLeading().length();
        sentences.add(new Sentence(sentences.size() + 1, from + indent, piece.strip(), words));
      }
      from = end;
    }
    return sentences;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
      words.add(matcher.group());
    }
    return words;
  }

  /** How often a pattern occurs. */
  static int occurrences(Pattern pattern, String text) {
    int count = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      count++;
    }
    return count;
  }
}
