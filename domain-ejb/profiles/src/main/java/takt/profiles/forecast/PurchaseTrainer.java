package takt.profiles.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.profiles.PurchaseFit;
import takt.profiles.PurchaseFit.Parameters;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;

/**
 * Makes a model of purchases: fits it on the days before the cut, measures it on those after, and
 * fits it anew on all.
 */
final class PurchaseTrainer {

  /** Fewer persons say too little (rule F9.3). */
  static final int LEAST_PERSONS = 200;

  /** Fewer persons who bought again say too little. */
  static final int LEAST_REPEAT_BUYERS = 100;

  /** Fewer days before the cut say too little. */
  static final int LEAST_DAYS = 60;

  private PurchaseTrainer() {}

  /**
   * Trains.
   *
   * @param known how many persons had orders bound to the purpose
   * @param persons those of them who permit it, or a sample of them
   * @param cut the first held-out day, counted from 1970
   * @param until the day at whose beginning the data end
   * @throws Refused if the data do not carry a model
   */
  static PurchaseFit train(long known, List<Observed> persons, long cut, long until) {
    List<Observed> early = persons.stream().filter(Observed::boughtBefore).toList();
    Histories before = new Histories();
    early.forEach(one -> before.add(one.before(cut)));
    refuseTooLittle(before, early, cut);
    Histories all = new Histories();
    persons.forEach(one -> all.add(one.until(until)));
    try {
      Fits.Fit<BgNbd> calibrated = Fits.purchases(before);
      Optional<GammaGamma> value = values(early, true).map(Fits::values).map(Fits.Fit::model);
      return new PurchaseFit(
          known,
          persons.size(),
          all.repeaters(),
          LocalDate.ofEpochDay(first(persons)),
          LocalDate.ofEpochDay(until),
          parameters(Fits.purchases(all)),
          values(persons, false).map(PurchaseTrainer::value),
          GoodnessOfFit.of(calibrated, before),
          new HeldOutFigures(calibrated.model(), value, cut, (int) (until - cut))
              .of(parameters(calibrated), persons));
    } catch (ArithmeticException none) {
      throw new Refused(List.of(new TrainingRefusal(Reason.NO_MAXIMUM, 1, 0)));
    }
  }

  private static void refuseTooLittle(Histories before, List<Observed> early, long cut) {
    List<TrainingRefusal> reasons = new ArrayList<>();
    refuse(reasons, Reason.TOO_FEW_PERSONS, LEAST_PERSONS, before.size());
    refuse(reasons, Reason.TOO_FEW_REPEAT_BUYERS, LEAST_REPEAT_BUYERS, before.repeaters());
    refuse(
        reasons, Reason.TOO_FEW_DAYS, LEAST_DAYS, early.isEmpty() ? 0 : (int) (cut - first(early)));
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
  }

  private static void refuse(
      List<TrainingRefusal> reasons, Reason reason, double needed, double found) {
    if (found < needed) {
      reasons.add(new TrainingRefusal(reason, needed, found));
    }
  }

  private static long first(List<Observed> persons) {
    return persons.stream().mapToLong(Observed::first).min().orElseThrow();
  }

  /** What purchases were worth, if enough persons with amounts bought again. */
  private static Optional<Values> values(List<Observed> persons, boolean beforeCut) {
    Values values = new Values();
    int again = 0;
    for (Observed one : persons) {
      int count = beforeCut ? one.daysBefore() : one.days();
      var mean = beforeCut ? one.meanBefore() : one.mean();
      if (mean.isPresent()) {
        values.add(count, mean.getAsDouble());
        again += count > 1 ? 1 : 0;
      }
    }
    return again < LEAST_REPEAT_BUYERS ? Optional.empty() : Optional.of(values);
  }

  private static Parameters parameters(Fits.Fit<BgNbd> fit) {
    BgNbd model = fit.model();
    return new Parameters(model.r(), model.alpha(), model.a(), model.b(), fit.open());
  }

  private static PurchaseFit.Value value(Values values) {
    Fits.Fit<GammaGamma> fit = Fits.values(values);
    GammaGamma model = fit.model();
    return new PurchaseFit.Value(
        model.p(),
        model.q(),
        model.gamma(),
        fit.open(),
        values.size(),
        model.mean(),
        values.correlation());
  }
}
