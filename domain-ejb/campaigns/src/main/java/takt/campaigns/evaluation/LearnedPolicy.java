package takt.campaigns.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import takt.campaigns.learning.Example;
import takt.campaigns.learning.Experience;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.Learner;
import takt.campaigns.learning.LearningSettings;
import takt.campaigns.regression.SparseVector;

/**
 * What the learner makes of a log: each half of the rounds has the probabilities that it learnt
 * from the other half (rule G13.6), among what the log shows at its position. It knows no times, so
 * that nothing is forgotten, and no rank by rules.
 */
final class LearnedPolicy implements Probabilities {

  private static final Instant ONCE = Instant.EPOCH;

  /** No item's number. */
  private static final int NONE = -1;

  private final RoundLog log;
  private final ItemsByPosition items;
  private final List<Learner> halves;

  private LearnedPolicy(RoundLog log, List<Learner> halves) {
    this.log = log;
    this.items = ItemsByPosition.of(log);
    this.halves = halves;
  }

  static LearnedPolicy of(RoundLog log) {
    int middle = middle(log);
    LearningSettings settings = LearningSettings.USUAL;
    List<Learner> halves =
        List.of(
            learner(log, settings, middle, log.rounds().size()), learner(log, settings, 0, middle));
    return new LearnedPolicy(log, halves);
  }

  private static int middle(RoundLog log) {
    return log.rounds().size() / 2;
  }

  private static Learner learner(RoundLog log, LearningSettings settings, int from, int until) {
    List<Example> examples = new ArrayList<>();
    for (Round round : log.rounds().subList(from, until)) {
      String item = log.items().get(round.action());
      examples.add(new Example(item, features(round, round.action()), round.reward(), ONCE));
    }
    Experience learnt = Experience.none(settings.halfLife()).with(examples);
    return new Learner(learnt.expectations(ONCE, settings), settings);
  }

  @Override
  public double[] of(Round round, int at) {
    SparseVector without = features(round, NONE);
    List<String> here = new ArrayList<>();
    List<SparseVector> features = new ArrayList<>();
    for (int action = 0; action < log.items().size(); action++) {
      if (items.has(round.position(), action)) {
        here.add(log.items().get(action));
        features.add(round.affinities().in(action) == 0 ? without : features(round, action));
      }
    }
    double[] some = halves.get(at < middle(log) ? 0 : 1).probabilities(here, features);
    double[] all = new double[log.items().size()];
    int next = 0;
    for (int action = 0; action < all.length; action++) {
      all[action] = items.has(round.position(), action) ? some[next++] : 0;
    }
    return all;
  }

  /** The context's columns as words, and the affinity to the item as interest. */
  private static SparseVector features(Round round, int action) {
    double affinity = Math.max(0, round.affinities().in(action));
    Features features = new Features().interest(affinity / (1 + affinity));
    for (int at = 0; at < round.context().size(); at++) {
      features.is("column", Integer.toString(round.context().column(at)));
    }
    return features.build();
  }
}
