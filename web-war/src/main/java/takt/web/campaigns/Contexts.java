package takt.web.campaigns;

import java.util.Map;
import takt.campaigns.DecisionRequest;
import takt.profiles.Situation;
import takt.web.rest.Words;

/** What a caller says of page and situation. */
public final class Contexts {

  private Contexts() {}

  /** What the body says, with a situation and a zone that can be read; refuses others by name. */
  public static Map<String, String> read(Map<String, String> context) {
    if (context == null) {
      return Map.of();
    }
    String situation = context.get(DecisionRequest.SITUATION);
    if (situation != null) {
      Words.checked("/context/" + DecisionRequest.SITUATION, () -> Situation.parse(situation));
    }
    if (context.containsKey(DecisionRequest.TIMEZONE)) {
      Words.checked("/context/" + DecisionRequest.TIMEZONE, () -> DecisionRequest.zone(context));
    }
    return context;
  }
}
