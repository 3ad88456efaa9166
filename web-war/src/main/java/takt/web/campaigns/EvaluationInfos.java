package takt.web.campaigns;

import takt.campaigns.PolicyEstimate;
import takt.campaigns.PolicyEvaluation;
import takt.client.campaigns.PolicyEvaluationInfo;
import takt.client.campaigns.PolicyEvaluationInfo.Estimate;
import takt.client.campaigns.PolicyEvaluationInfo.Interval;
import takt.client.campaigns.PolicyEvaluationInfo.LogProblemInfo;
import takt.client.campaigns.PolicyEvaluationInfo.OverlapInfo;
import takt.web.rest.Words;

/** Evaluations as the API writes them. */
final class EvaluationInfos {

  private EvaluationInfos() {}

  static PolicyEvaluationInfo of(PolicyEvaluation evaluation) {
    PolicyEvaluation.Overlap overlap = evaluation.overlap();
    return new PolicyEvaluationInfo(
        evaluation.rounds(),
        evaluation.items(),
        evaluation.logged(),
        evaluation.loggedError(),
        new OverlapInfo(
            overlap.effectiveSampleSize(),
            overlap.meanWeight(),
            overlap.greatestWeight(),
            overlap.unseen()),
        evaluation.refusals().stream().map(Words::of).toList(),
        evaluation.estimates().stream().map(EvaluationInfos::of).toList(),
        evaluation.badLines(),
        evaluation.problems().stream()
            .map(one -> new LogProblemInfo(one.line(), one.field(), one.rule()))
            .toList());
  }

  private static Estimate of(PolicyEstimate estimate) {
    return new Estimate(
        Words.of(estimate.estimator()),
        estimate.value(),
        estimate.standardError(),
        new Interval(estimate.low(), estimate.high()),
        new Interval(estimate.bootstrapLow(), estimate.bootstrapHigh()),
        estimate.gain(),
        new Interval(estimate.gainLow(), estimate.gainHigh()));
  }
}
