package takt.web.campaigns;

import java.util.List;
import java.util.Locale;
import takt.campaigns.Decision;
import takt.campaigns.Dose;
import takt.campaigns.Explanation;
import takt.campaigns.LoggedDecision;
import takt.campaigns.PlaceAnswer;
import takt.campaigns.Preview;
import takt.campaigns.Reason;
import takt.campaigns.Shown;
import takt.campaigns.TraceLine;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DoseInfo;
import takt.client.campaigns.ExplanationInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.campaigns.PageInfo;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.ShownInfo;
import takt.client.campaigns.TraceInfo;
import takt.kernel.PurposeCode;
import takt.web.rest.Words;

/** Decisions as the API's records. */
public final class DecisionInfos {

  private DecisionInfos() {}

  static DecisionInfo of(Decision decision) {
    return new DecisionInfo(
        decision.id().orElse(null),
        Words.of(decision.outcome()),
        decision.shown().map(DecisionInfos::of).orElse(null),
        decision.dose().map(DecisionInfos::of).orElse(null),
        of(decision.explanation()),
        decision.at(),
        decision.discovery() ? true : null);
  }

  static PageInfo page(List<PlaceAnswer> answers) {
    return new PageInfo(
        answers.stream()
            .map(
                one ->
                    new PageInfo.PlaceInfo(
                        one.placement(), one.decisions().stream().map(DecisionInfos::of).toList()))
            .toList());
  }

  private static DoseInfo of(Dose dose) {
    return new DoseInfo(dose.degree(), dose.heldDown().map(Words::of).orElse(null));
  }

  /** What to show. */
  public static ShownInfo of(Shown shown) {
    return new ShownInfo(
        shown.campaign(),
        shown.message(),
        shown.variant(),
        shown.degree(),
        Words.of(shown.channel()),
        shown.language().tag(),
        shown.title(),
        shown.body(),
        shown.link(),
        shown.probability(),
        new ShownInfo.Html(shown.html().title(), shown.html().body(), shown.html().link()));
  }

  static PreviewInfo of(Preview preview) {
    return new PreviewInfo(
        of(preview.decision()),
        trace(preview.trace()),
        preview.hidden(),
        preview.wordings().stream().map(DecisionInfos::of).toList());
  }

  private static PreviewInfo.Wording of(Preview.Wording one) {
    return new PreviewInfo.Wording(
        one.message(),
        one.variant(),
        one.degree(),
        one.withinDose(),
        one.missing(),
        one.hidden(),
        one.title(),
        one.body(),
        one.link());
  }

  private static ExplanationInfo of(Explanation explanation) {
    return new ExplanationInfo(
        explanation.language().tag(),
        explanation.text(),
        explanation.facts().stream()
            .map(
                fact ->
                    new ExplanationInfo.Fact(
                        Words.of(fact.kind()),
                        value(fact),
                        fact.source(),
                        fact.purpose().value(),
                        fact.since().orElse(null),
                        fact.text(),
                        fact.change()))
            .toList(),
        explanation.change());
  }

  /** The rule of a permission as the API names rules everywhere. */
  private static String value(Reason fact) {
    return fact.kind() == Reason.Kind.PERMISSION
        ? fact.value().toLowerCase(Locale.ROOT).replace('_', '-')
        : fact.value();
  }

  /** A decision as it was written down. */
  public static LoggedDecisionInfo of(LoggedDecision decision) {
    return new LoggedDecisionInfo(
        decision.id(),
        decision.profile().value(),
        decision.placement(),
        Words.of(decision.outcome()),
        decision.campaign().orElse(null),
        decision.heldOut().orElse(null),
        decision.message().orElse(null),
        decision.variant().orElse(null),
        decision.degree().isPresent() ? decision.degree().getAsInt() : null,
        decision.probability(),
        decision.language().tag(),
        decision.purposes().codes().stream().map(PurposeCode::value).toList(),
        of(decision.explanation()),
        decision.at(),
        decision.exposedAt().orElse(null),
        decision.clickedAt().orElse(null),
        decision.complainedAt().orElse(null),
        decision.reachedAt().orElse(null),
        decision.reachedValue().orElse(null),
        decision.discovery() ? true : null);
  }

  static TraceInfo trace(List<TraceLine> trace) {
    return new TraceInfo(
        trace.stream()
            .map(
                line ->
                    new TraceInfo.Line(
                        line.campaign().orElse(null),
                        line.policy(),
                        Words.of(line.verdict()),
                        line.detail()))
            .toList());
  }
}
