package takt.consent.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * German syllables: one for each vowel that is spoken. Two vowels side by side are one if they are
 * a diphthong or a long vowel (Haus, Tier, See), else two (na-ti-o-nal). Where a prefix, a Latin
 * ending or an English word breaks that rule, it is first written as it is spoken.
 */
final class GermanSyllables implements Syllables {

  private static final String VOWELS = "aeiouyäöüáàâéèêíóôúû";

  private static final Set<String> ONE =
      Set.of("aa", "ai", "au", "ay", "ee", "ei", "eu", "ey", "ie", "oi", "oo", "ou", "oy", "äu");

  private static final List<Spoken> SPOKEN =
      List.of(
          new Spoken("qu", "q"),
          new Spoken("\\by(?=[aeiou])", "j"),
          new Spoken("\\b(be|ge)(?=e[hinx])", "$1-"),
          new Spoken("\\bbeinhalt", "be-inhalt"),
          new Spoken("\\bko(?=o[pr])", "ko-"),
          new Spoken("seum\\b", "se-um"),
          new Spoken("deen\\b", "de-en"),
          new Spoken("(?<=[tzlr])ient", "i-ent"),
          new Spoken("rriere", "rri-ere"),
          new Spoken("(famil|lin|akt|stud|ser|fol|präm|mater)ie(?=n?\\b)", "$1i-e"),
          new Spoken("(?<=[aeiouyäöü][b-df-hj-np-tv-z])ien\\b", "i-en"),
          new Spoken("line(?=s?\\b)", "lin"),
          new Spoken("site(?=s?\\b)", "sit"),
          new Spoken("service", "servis"));

  /** What is written, as a regular expression, and how it is spoken; a hyphen parts syllables. */
  private record Spoken(Pattern written, String said) {
    Spoken(String written, String said) {
      this(Pattern.compile(written), said);
    }
  }

  @Override
  public int count(String part) {
    String word = part;
    for (Spoken rule : SPOKEN) {
      word = rule.written().matcher(word).replaceAll(rule.said());
    }
    int count = 0;
    int at = 0;
    while (at < word.length()) {
      boolean vowel = VOWELS.indexOf(word.charAt(at)) >= 0;
      boolean both = at + 2 <= word.length() && ONE.contains(word.substring(at, at + 2));
      count += vowel ? 1 : 0;
      at += both ? 2 : 1;
    }
    return Math.max(count, 1);
  }
}
