package takt.campaigns;

import java.util.List;
import takt.kernel.Language;

/**
 * Why a decision was made as it was, for the person (rule G3.7).
 *
 * @param language the language of the text
 * @param text one or two plain sentences
 * @param facts what decided, the same as in the text, each with more of it; empty where nothing
 *     about the person was used
 * @param change where the person changes what is used
 */
public record Explanation(Language language, String text, List<Reason> facts, String change) {

  /** Copies what it is given. */
  public Explanation {
    facts = List.copyOf(facts);
  }
}
