package takt.client.consent;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How plainly texts speak.
 *
 * @param readability the measure of each language's texts
 * @param warnings what should be said more plainly, in the order of the texts
 */
public record WordingInfo(Map<String, Measured> readability, List<WordingWarning> warnings) {

  /**
   * The measure of a language's texts; names are left out as they are headings.
   *
   * @param sentences how many sentences
   * @param words how many words
   * @param syllables how many syllables
   * @param indices readability indices, to one digit: in German amstad (reading ease) and wiener-1
   *     to wiener-4 (school years), in English flesch (reading ease) and flesch-kincaid (school
   *     years)
   */
  public record Measured(int sentences, int words, int syllables, Map<String, Double> indices) {}

  /**
   * A warning, with its place.
   *
   * @param kind hard-to-read, long-sentence or jargon
   * @param language in which language's texts
   * @param part in which part of them, such as benefit
   * @param sentence in which of its sentences, from 1
   * @param offset where it begins in the part, in UTF-16 code units from 0
   * @param found the words it is about
   * @param advice what to do: for jargon a plainer way to say it, in the text's language
   */
  public record WordingWarning(
      @Schema(examples = "jargon") String kind,
      String language,
      String part,
      int sentence,
      int offset,
      String found,
      String advice) {}
}
