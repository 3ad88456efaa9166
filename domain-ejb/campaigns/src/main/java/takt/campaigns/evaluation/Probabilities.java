package takt.campaigns.evaluation;

import java.util.List;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.ItemNotInLog;

/** A candidate's probabilities of the items, in each round of a log. */
interface Probabilities {

  /** By the items' numbers, in the round at this place; they add up to 1. Not to be changed. */
  double[] of(Round round, int at);

  /**
   * Those of a candidate.
   *
   * @throws ItemNotInLog if it names an item that the log does not know
   */
  static Probabilities of(CandidatePolicy candidate, RoundLog log) {
    if (candidate instanceof CandidatePolicy.Shares shares) {
      return by(ItemsByPosition.of(log).spread(shares(shares, log.items())));
    }
    if (candidate instanceof CandidatePolicy.InLog) {
      return (round, at) -> dense(log, at);
    }
    if (candidate instanceof CandidatePolicy.Learned) {
      return LearnedPolicy.of(log);
    }
    return by(ItemsByPosition.of(log).uniform());
  }

  private static Probabilities by(double[][] positions) {
    return (round, at) -> positions[round.position()];
  }

  private static double[] shares(CandidatePolicy.Shares candidate, List<String> items) {
    double[] all = new double[items.size()];
    candidate
        .shares()
        .forEach(
            (item, share) -> {
              int action = items.indexOf(item);
              if (action < 0) {
                throw new ItemNotInLog();
              }
              all[action] = share;
            });
    return all;
  }

  private static double[] dense(RoundLog log, int at) {
    double[] all = new double[log.items().size()];
    for (int action = 0; action < all.length; action++) {
      all[action] = log.candidate().get(at).in(action);
    }
    return all;
  }
}
