package takt.consent.wording;

import takt.kernel.Language;

/** Counts the syllables of a word, as it is spoken in a language. */
@FunctionalInterface
interface Syllables {

  /**
   * The syllables of one part of a word, in lower-case letters, without a hyphen.
   *
   * @return at least 1
   */
  int count(String part);

  /** Those of a language. */
  static Syllables in(Language language) {
    return language == Language.DE ? new GermanSyllables() : new EnglishSyllables();
  }
}
