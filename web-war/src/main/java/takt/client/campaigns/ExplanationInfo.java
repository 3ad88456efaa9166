package takt.client.campaigns;

import java.time.Instant;
import java.util.List;

/**
 * Why, for the person.
 *
 * @param language the language of the text
 * @param text one or two plain sentences
 * @param facts the facts that decided; empty where nothing about the person was used
 * @param change where the person changes what is used
 */
public record ExplanationInfo(String language, String text, List<Fact> facts, String change) {

  /**
   * A fact that decided.
   *
   * @param kind permission, interest, familiarity, own-limit, first-name, purchase, segment,
   *     attribute or situation
   * @param value the fact
   * @param source where it comes from, in the explanation's language
   * @param purpose the purpose under which it was used
   * @param since since when it holds or is known; absent where that has no beginning
   * @param text the fact with its source and since when, as a sentence; empty in explanations of a
   *     time when there was none
   * @param change where the person changes it
   */
  public record Fact(
      String kind,
      String value,
      String source,
      String purpose,
      Instant since,
      String text,
      String change) {}
}
