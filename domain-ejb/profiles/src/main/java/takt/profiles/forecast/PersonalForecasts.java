package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import takt.kernel.ProfileId;
import takt.profiles.Forecast;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastModel;
import takt.profiles.IntentFit;
import takt.profiles.PurchaseFit;

/**
 * Computes what is forecast for a person, from what is bound to the model's purpose. The caller
 * holds the person's lock.
 */
@ApplicationScoped
class PersonalForecasts {

  @Inject PurchaseHistories histories;
  @Inject BehaviourRows behaviour;

  /** About purchases; empty for whoever has not bought. */
  Optional<Forecast.OfPurchases> purchases(
      ProfileId person, ForecastModel model, Instant now, int days) {
    return histories.of(List.of(person), Frame.whole(model.training().purpose())).stream()
        .findFirst()
        .map(bought -> purchases(bought, model, Frame.day(now), days));
  }

  static Forecast.OfPurchases purchases(
      Observed bought, ForecastModel model, long today, int days) {
    PurchaseFit fit = (PurchaseFit) model.fit().orElseThrow();
    PurchaseFit.Parameters parameters = fit.parameters();
    BgNbd purchases = new BgNbd(parameters.r(), parameters.alpha(), parameters.a(), parameters.b());
    History history = bought.until(Math.max(today, bought.last()));
    double expected = purchases.expected(history, days);
    return new Forecast.OfPurchases(
        by(model),
        bought.days(),
        history.repeats() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(purchases.alive(history)),
        expected,
        purchases.buying(history, days),
        fit.value().map(value -> value(value, bought, expected)));
  }

  private static Forecast.Value value(PurchaseFit.Value fitted, Observed bought, double expected) {
    GammaGamma model = new GammaGamma(fitted.p(), fitted.q(), fitted.gamma());
    OptionalDouble own = bought.mean();
    double each = own.isPresent() ? model.mean(bought.days(), own.getAsDouble()) : model.mean();
    return new Forecast.Value(each, each * expected);
  }

  /** Whether they will buy from tomorrow on; empty for whoever did nothing lately. */
  Optional<Forecast.OfIntent> intent(ProfileId person, ForecastModel model, Instant now) {
    IntentFit fit = (IntentFit) model.fit().orElseThrow();
    List<ForecastColumn> columns =
        fit.coefficients().stream().map(IntentFit.Coefficient::column).toList();
    long cut = Frame.day(now) + 1;
    return behaviour
        .of(
            List.of(person),
            model.training().purpose(),
            columns,
            cut - ForecastColumn.MOST_DAYS,
            cut)
        .stream()
        .findFirst()
        .map(one -> intent(fit, by(model), one.at(columns, cut)));
  }

  private static Forecast.OfIntent intent(IntentFit fit, Forecast.By by, double... columns) {
    List<Forecast.Influence> influences = new ArrayList<>();
    double odds = fit.intercept();
    for (int i = 0; i < columns.length; i++) {
      IntentFit.Coefficient one = fit.coefficients().get(i);
      double raises =
          one.weight() * LogisticRegression.standardised(columns[i], one.mean(), one.scale());
      odds += raises;
      influences.add(new Forecast.Influence(one.column().name(), raises));
    }
    influences.sort(
        Comparator.comparingDouble((Forecast.Influence one) -> Math.abs(one.odds())).reversed());
    return new Forecast.OfIntent(
        by,
        fit.days(),
        LogisticRegression.sigmoid(odds),
        List.copyOf(
            influences.subList(0, Math.min(Forecast.OfIntent.MOST_REASONS, influences.size()))));
  }

  static Forecast.By by(ForecastModel model) {
    return new Forecast.By(model.id(), model.version(), model.ended().orElseThrow());
  }
}
