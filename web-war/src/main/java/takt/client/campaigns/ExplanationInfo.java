package takt.client.campaigns;

import java.time.Instant;
import java.util.List;

/**
 * Why, for the person.
 *
 * @param language the language of the text
 * @param text whole sentences
 * @param facts the facts that decided; empty where nothing about the person was used
 * @param change where the person changes what is used
 */
public record ExplanationInfo(String language, String text, List<Fact> facts, String change) {

  /**
   * A fact that decided.
   *
   * @param kind permission, interest, familiarity, own-limit, first-name or purchase
   * @param value the fact
   * @param source where it comes from
   * @param purpose the purpose under which it was used
   * @param since since when it holds or is known; absent where that has no beginning
   */
  public record Fact(String kind, String value, String source, String purpose, Instant since) {}
}
