package takt.consent;

import java.util.List;
import java.util.Map;
import takt.kernel.Language;

/**
 * How plainly texts speak (rule C1.10).
 *
 * @param readability the measure of each language's texts
 * @param warnings what should be said more plainly, in the order of the texts
 */
public record Wording(Map<Language, Readability> readability, List<Warning> warnings) {

  /** Copies what it is given. */
  public Wording {
    readability = Map.copyOf(readability);
    warnings = List.copyOf(warnings);
  }

  /** Why something should be said more plainly. */
  public enum Kind {
    /** The texts of a language are hard to read; the place is their hardest sentence. */
    HARD_TO_READ,
    /** A sentence is long. */
    LONG_SENTENCE,
    /** A word or phrase is jargon of lawyers or of the trade. */
    JARGON
  }

  /**
   * A warning, with its place.
   *
   * @param kind why
   * @param language in which language's texts
   * @param part in which part of them
   * @param sentence in which of its sentences, from 1
   * @param offset where it begins in the part, in UTF-16 code units from 0
   * @param found the words it is about
   * @param advice what to do: for jargon a plainer way to say it, in the text's language
   */
  public record Warning(
      Kind kind,
      Language language,
      TextPart part,
      int sentence,
      int offset,
      String found,
      String advice) {}
}
