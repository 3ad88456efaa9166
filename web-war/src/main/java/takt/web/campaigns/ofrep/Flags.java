package takt.web.campaigns.ofrep;

import java.util.LinkedHashMap;
import java.util.Map;
import takt.campaigns.Decision;
import takt.campaigns.Shown;
import takt.client.campaigns.ShownInfo;
import takt.client.ofrep.EvaluationInfo;
import takt.client.ofrep.FlagValue;
import takt.web.campaigns.DecisionInfos;
import takt.web.rest.Words;

/** Decisions as evaluations of flags (rules G18.1 and G18.2). */
final class Flags {

  private static final String HOLDOUT = "holdout";

  private Flags() {}

  static EvaluationInfo of(String placement, Decision decision) {
    return new EvaluationInfo(
        placement,
        reason(decision.outcome()),
        decision.shown().map(Flags::variant).orElse(variant(decision.outcome())),
        decision.shown().map(shown -> value(decision, DecisionInfos.of(shown))).orElse(null),
        metadata(decision));
  }

  private static String reason(Decision.Outcome outcome) {
    return switch (outcome) {
      case SHOWN -> "TARGETING_MATCH";
      case GENERIC -> "STATIC";
      case HELD_OUT -> "SPLIT";
      case NONE -> "DISABLED";
    };
  }

  private static String variant(Shown shown) {
    return shown.campaign() + "/" + shown.message() + "/" + shown.variant();
  }

  /** Where nothing is shown. */
  private static String variant(Decision.Outcome outcome) {
    return outcome == Decision.Outcome.HELD_OUT ? HOLDOUT : null;
  }

  private static FlagValue value(Decision decision, ShownInfo shown) {
    return new FlagValue(
        decision.id().orElse(null),
        shown.campaign(),
        shown.message(),
        shown.variant(),
        shown.degree(),
        shown.channel(),
        shown.language(),
        shown.title(),
        shown.body(),
        shown.link(),
        shown.probability(),
        shown.html());
  }

  private static Map<String, Object> metadata(Decision decision) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("outcome", Words.of(decision.outcome()));
    decision.id().ifPresent(id -> metadata.put("decision", id.toString()));
    metadata.put("explanation", decision.explanation().text());
    metadata.put("change", decision.explanation().change());
    if (decision.discovery()) {
      metadata.put("discovery", true);
    }
    decision
        .dose()
        .ifPresent(
            dose -> {
              metadata.put("dose", dose.degree());
              dose.heldDown().ifPresent(limit -> metadata.put("heldDown", Words.of(limit)));
            });
    return metadata;
  }
}
