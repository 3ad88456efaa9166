package takt.web.profiles;

import takt.client.forecasts.IntentFitInfo;
import takt.client.forecasts.PurchaseFitInfo;
import takt.client.forecasts.ScoresInfo;
import takt.profiles.Discrimination;
import takt.profiles.IntentFit;
import takt.profiles.PurchaseFit;

/** Shows what came of a training. */
final class FitInfos {

  private FitInfos() {}

  static PurchaseFitInfo of(PurchaseFit fit) {
    return new PurchaseFitInfo(
        fit.known(),
        fit.persons(),
        fit.repeatBuyers(),
        fit.from(),
        fit.until(),
        parameters(fit.parameters()),
        fit.value().map(FitInfos::value).orElse(null),
        goodness(fit.goodness()),
        heldOut(fit.heldOut()));
  }

  static IntentFitInfo of(IntentFit fit) {
    return new IntentFitInfo(
        fit.known(),
        fit.persons(),
        fit.buyers(),
        fit.days(),
        fit.learntAt(),
        fit.heldOutAt(),
        fit.penalty(),
        fit.intercept(),
        fit.coefficients().stream()
            .map(
                one ->
                    new IntentFitInfo.Coefficient(
                        ForecastColumns.of(one.column()), one.weight(), one.mean(), one.scale()))
            .toList(),
        scores(fit.heldOut()));
  }

  private static ScoresInfo scores(Discrimination one) {
    return new ScoresInfo(
        one.persons(),
        one.positives(),
        one.auc(),
        one.logLoss(),
        one.logLossOfShare(),
        one.brier(),
        one.brierOfShare(),
        one.calibration().stream()
            .map(bin -> new ScoresInfo.Bin(bin.persons(), bin.forecast(), bin.actual()))
            .toList());
  }

  private static PurchaseFitInfo.Parameters parameters(PurchaseFit.Parameters one) {
    return new PurchaseFitInfo.Parameters(one.r(), one.alpha(), one.a(), one.b(), one.open());
  }

  private static PurchaseFitInfo.Value value(PurchaseFit.Value one) {
    return new PurchaseFitInfo.Value(
        one.p(), one.q(), one.gamma(), one.open(), one.persons(), one.mean(), one.correlation());
  }

  private static PurchaseFitInfo.Goodness goodness(PurchaseFit.Goodness one) {
    return new PurchaseFitInfo.Goodness(
        one.logLikelihood(),
        one.frequencies().stream()
            .map(of -> new PurchaseFitInfo.Frequency(of.repeats(), of.actual(), of.expected()))
            .toList(),
        one.chiSquare(),
        one.degrees(),
        one.pValue());
  }

  private static PurchaseFitInfo.HeldOut heldOut(PurchaseFit.HeldOut one) {
    return new PurchaseFitInfo.HeldOut(
        one.from(),
        one.days(),
        one.persons(),
        one.purchases(),
        parameters(one.parameters()),
        errors(one.forecast()),
        errors(one.sameRate()),
        errors(one.average()),
        one.groups().stream().map(FitInfos::group).toList(),
        scores(one.buying()),
        one.value().map(FitInfos::spending).orElse(null));
  }

  private static PurchaseFitInfo.Errors errors(PurchaseFit.Errors one) {
    return new PurchaseFitInfo.Errors(one.total(), one.meanAbsolute(), one.rootMeanSquare());
  }

  private static PurchaseFitInfo.Group group(PurchaseFit.Group one) {
    return new PurchaseFitInfo.Group(
        one.repeats(), one.persons(), one.actual(), one.forecast(), one.sameRate());
  }

  private static PurchaseFitInfo.Spending spending(PurchaseFit.Spending one) {
    return new PurchaseFitInfo.Spending(
        one.spent(), errors(one.forecast()), errors(one.sameRate()));
  }
}
