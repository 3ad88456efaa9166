package takt.campaigns.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.Evaluations;
import takt.campaigns.PolicyEvaluation;
import takt.campaigns.PolicyEvaluation.Overlap;
import takt.campaigns.ThinOverlap;
import takt.campaigns.TooManyEvaluations;

/** The face of evaluations: reads the log, judges the candidate, forgets the log. */
@ApplicationScoped
class LogEvaluations implements Evaluations {

  /** A log may need 200 MB while it is judged. */
  private static final int AT_ONCE = 2;

  private final Semaphore turns = new Semaphore(AT_ONCE);

  @Override
  public PolicyEvaluation evaluate(
      InputStream log, CandidatePolicy candidate, EvaluationSettings settings) {
    if (!turns.tryAcquire()) {
      throw new TooManyEvaluations(AT_ONCE);
    }
    try {
      RoundLog read = OpenBanditReader.read(log, candidate instanceof CandidatePolicy.InLog);
      return evaluate(read, Probabilities.of(candidate, read), settings);
    } finally {
      turns.release();
    }
  }

  static PolicyEvaluation evaluate(
      RoundLog log, Probabilities candidate, EvaluationSettings settings) {
    RewardModel model = RewardModel.of(log);
    Terms terms = Terms.of(log, candidate, model);
    Overlap overlap = terms.overlap(Terms.unseen(log, candidate));
    List<ThinOverlap> reasons = OverlapCheck.reasons(log, terms, overlap);
    Moments logged = Moments.of(terms.rewards);
    return new PolicyEvaluation(
        terms.size(),
        log.items().size(),
        logged.mean(),
        logged.error(),
        overlap,
        reasons,
        reasons.isEmpty() ? Estimates.of(terms, settings) : List.of(),
        log.badLines(),
        log.problems());
  }
}
