package takt.consent.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import takt.consent.Readability;
import takt.consent.Readability.Index;
import takt.consent.TextPart;
import takt.consent.Wording.Kind;
import takt.consent.Wording.Warning;
import takt.kernel.Language;

/**
 * What is plain enough in a language.
 *
 * <ul>
 *   <li>Reading ease 60 or more, which Flesch and Amstad call standard, and grade 8 or less: what
 *       13-year-olds read. A name is a heading and is not measured; indices of fewer than {@value
 *       #ENOUGH} words say nothing and warn of nothing.
 *   <li>German sentences of 20 words or less, the most that the news agency dpa thinks desirable;
 *       English ones of 25 or less, as GOV.UK writes.
 *   <li>No jargon of the list.
 * </ul>
 */
final class Yardstick {

  private static final double LEAST_EASE = 60;
  private static final double HIGHEST_GRADE = 8;
  private static final int ENOUGH = 40;
  private static final int WHOLE_SENTENCE = 5;

  private final Language language;
  private final int mostWords;
  private final Index ease;
  private final Index grade;
  private final Jargon jargon;

  Yardstick(Language language) {
    boolean german = language == Language.DE;
    this.language = language;
    mostWords = german ? 20 : 25;
    ease = german ? Index.AMSTAD : Index.FLESCH;
    grade = german ? Index.WIENER_1 : Index.FLESCH_KINCAID;
    jargon = Jargon.of(language);
  }

  /** The sentences that are measured: all but the name, unless there is only the name. */
  List<Sentence> measured(Map<TextPart, List<Sentence>> parts) {
    List<Sentence> sentences = new ArrayList<>();
    parts.forEach(
        (part, all) -> {
          if (part != TextPart.NAME || parts.size() == 1) {
            sentences.addAll(all);
          }
        });
    return sentences;
  }

  /** What should be said more plainly. */
  List<Warning> warnings(Map<TextPart, List<Sentence>> parts) {
    List<Warning> warnings = new ArrayList<>();
    Readability all = Measure.of(measured(parts), language);
    if (all.words() >= ENOUGH && hard(all)) {
      warnings.add(hardest(parts, all));
    }
    parts.forEach(
        (part, sentences) -> {
          for (Sentence sentence : sentences) {
            tooLong(part, sentence, warnings);
            jargon(part, sentence, warnings);
          }
        });
    return warnings;
  }

  private boolean hard(Readability text) {
    return text.indices().get(ease) < LEAST_EASE || text.indices().get(grade) > HIGHEST_GRADE;
  }

  private Warning hardest(Map<TextPart, List<Sentence>> parts, Readability all) {
    return parts.entrySet().stream()
        .flatMap(part -> part.getValue().stream().map(one -> Map.entry(part.getKey(), one)))
        .filter(one -> one.getValue().words().size() >= WHOLE_SENTENCE)
        .min(Comparator.comparingDouble(one -> easeOf(one.getValue())))
        .map(
            one ->
                warning(
                    Kind.HARD_TO_READ,
                    one.getKey(),
                    one.getValue(),
                    one.getValue().offset(),
                    one.getValue().text(),
                    advice(all)))
        .orElseThrow();
  }

  private double easeOf(Sentence sentence) {
    return Measure.of(List.of(sentence), language).indices().get(ease);
  }

  private String advice(Readability all) {
    return String.format(
        Locale.ROOT,
        "The texts have a reading ease of %.0f (60 or more is plain) and need school year %.1f (8 or"
            + " less is plain); this is their hardest sentence",
        all.indices().get(ease),
        all.indices().get(grade));
  }

  private void tooLong(TextPart part, Sentence sentence, List<Warning> warnings) {
    int words = sentence.words().size();
    if (words > mostWords) {
      String advice = "The sentence has " + words + " words; at most " + mostWords + " are plain";
      warnings.add(
          warning(Kind.LONG_SENTENCE, part, sentence, sentence.offset(), sentence.text(), advice));
    }
  }

  private void jargon(TextPart part, Sentence sentence, List<Warning> warnings) {
    BitSet taken = new BitSet();
    List<Warning> found = new ArrayList<>();
    for (Jargon.Entry entry : jargon.entries()) {
      for (Matcher matcher = entry.pattern().matcher(sentence.text()); matcher.find(); ) {
        if (taken.get(matcher.start(), matcher.end()).isEmpty()) {
          taken.set(matcher.start(), matcher.end());
          int offset = sentence.offset() + matcher.start();
          found.add(warning(Kind.JARGON, part, sentence, offset, matcher.group(), entry.plainer()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Warning::offset));
    warnings.addAll(found);
  }

  private Warning warning(
      Kind kind, TextPart part, Sentence sentence, int offset, String found, String advice) {
    return new Warning(kind, language, part, sentence.number(), offset, found, advice);
  }
}
