package takt.consent;

import java.util.Map;

/**
 * The measure of a text.
 *
 * @param sentences how many sentences it has
 * @param words how many words
 * @param syllables how many syllables
 * @param indices the readability indices of its language
 */
public record Readability(int sentences, int words, int syllables, Map<Index, Double> indices) {

  /** Copies what it is given. */
  public Readability {
    indices = Map.copyOf(indices);
  }

  /**
   * Readability indices. A reading ease counts from about 0 (very hard) to 100 (very easy): 60 to
   * 70 is what 13-year-olds read. A grade is the school year that can read it.
   */
  public enum Index {
    /** German reading ease: Toni Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978. */
    AMSTAD,
    /**
     * German grade: first of the four Wiener Sachtextformeln of Richard Bamberger and Erich
     * Vanecek, Lesen – Verstehen – Lernen – Schreiben, Wien 1984.
     */
    WIENER_1,
    /** The second. */
    WIENER_2,
    /** The third. */
    WIENER_3,
    /** The fourth. */
    WIENER_4,
    /** English reading ease: Rudolf Flesch, A New Readability Yardstick, 1948. */
    FLESCH,
    /** English grade: J. Peter Kincaid and others, US Navy Research Branch Report 8-75, 1975. */
    FLESCH_KINCAID
  }
}
