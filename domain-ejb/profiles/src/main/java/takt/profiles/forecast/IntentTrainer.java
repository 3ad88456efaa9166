package takt.profiles.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import takt.profiles.Discrimination;
import takt.profiles.ForecastColumn;
import takt.profiles.IntentFit;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;

/**
 * Makes a model of whether somebody will buy: learns it at one cut-off, measures it at another one
 * that lies as many days later as it looks ahead, and learns it anew from both.
 */
final class IntentTrainer {

  /** Fewer persons who were active before a cut-off say too little. */
  static final int LEAST_PERSONS = 200;

  /** Fewer who bought after it, or did not, say too little. */
  static final int LEAST_EACH = 50;

  /** A column that alone tells buyers from others so well knows what it should not (rule F9.8). */
  static final double SEPARATES = 0.98;

  private static final double[] PENALTIES = {0.1, 1, 10, 100, 1_000};
  private static final int FOLDS = 5;

  private IntentTrainer() {}

  /**
   * Trains.
   *
   * @param samples what was read at both cut-offs
   * @param known how many profiles there were
   * @throws Refused if the data do not carry a model
   */
  static IntentFit train(IntentSamples samples, long known) {
    refuseTooLittle(samples);
    refuseLeaking(samples);
    try {
      Examples learnt = samples.learnt();
      double penalty = penalty(learnt);
      LogisticRegression model = LogisticRegression.fit(learnt, penalty);
      Discrimination heldOut = judged(model, samples.heldOut());
      if (heldOut.logLoss() >= heldOut.logLossOfShare()) {
        throw refused(Reason.NOT_BETTER, heldOut.logLossOfShare(), heldOut.logLoss());
      }
      LogisticRegression anew = LogisticRegression.fit(learnt.with(samples.heldOut()), penalty);
      return new IntentFit(
          known,
          learnt.size(),
          learnt.buyers(),
          samples.days(),
          LocalDate.ofEpochDay(samples.learntAt()),
          LocalDate.ofEpochDay(samples.heldOutAt()),
          penalty,
          anew.intercept(),
          IntStream.range(0, samples.columns().size())
              .mapToObj(
                  i ->
                      new IntentFit.Coefficient(
                          samples.columns().get(i), anew.weight(i), anew.mean(i), anew.scale(i)))
              .toList(),
          heldOut);
    } catch (ArithmeticException none) {
      throw refused(Reason.NO_MAXIMUM, 1, 0);
    }
  }

  private static Refused refused(Reason reason, double needed, double found) {
    return new Refused(List.of(new TrainingRefusal(reason, needed, found)));
  }

  private static void refuseTooLittle(IntentSamples samples) {
    List<TrainingRefusal> reasons = new ArrayList<>();
    int persons = Math.min(samples.learnt().size(), samples.heldOut().size());
    int buyers = Math.min(samples.learnt().buyers(), samples.heldOut().buyers());
    int others =
        Math.min(
            samples.learnt().size() - samples.learnt().buyers(),
            samples.heldOut().size() - samples.heldOut().buyers());
    refuse(reasons, Reason.TOO_FEW_PERSONS, LEAST_PERSONS, persons);
    refuse(reasons, Reason.TOO_FEW_BUYERS, LEAST_EACH, buyers);
    refuse(reasons, Reason.TOO_FEW_OTHERS, LEAST_EACH, others);
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
  }

  private static void refuse(List<TrainingRefusal> reasons, Reason reason, int needed, int found) {
    if (found < needed) {
      reasons.add(new TrainingRefusal(reason, needed, found));
    }
  }

  private static void refuseLeaking(IntentSamples samples) {
    List<TrainingRefusal> reasons = new ArrayList<>();
    boolean[] bought = samples.learnt().bought();
    for (int i = 0; i < samples.columns().size(); i++) {
      ForecastColumn column = samples.columns().get(i);
      double auc = Scores.auc(samples.learnt().column(i), bought);
      double alone = Math.max(auc, 1 - auc);
      if (samples.fromAfter(i) > 0) {
        reasons.add(
            new TrainingRefusal(
                Reason.COLUMN_FROM_AFTER_THE_CUT_OFF, 0, samples.fromAfter(i), column.name()));
      } else if (alone >= SEPARATES) {
        reasons.add(
            new TrainingRefusal(Reason.COLUMN_TELLS_THE_OUTCOME, SEPARATES, alone, column.name()));
      }
    }
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
  }

  /** The penalty with the least log loss in five-fold cross-validation; of equal ones the most. */
  private static double penalty(Examples learnt) {
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      double loss = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        LogisticRegression model = LogisticRegression.fit(learnt.part(fold, FOLDS, false), penalty);
        Examples rest = learnt.part(fold, FOLDS, true);
        loss += judged(model, rest).logLoss() * rest.size();
      }
      if (loss <= least) {
        least = loss;
        best = penalty;
      }
    }
    return best;
  }

  private static Discrimination judged(LogisticRegression model, Examples examples) {
    double[] forecast = new double[examples.size()];
    for (int i = 0; i < forecast.length; i++) {
      forecast[i] = model.probability(examples.of(i));
    }
    return Scores.of(forecast, examples.bought());
  }
}
