package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.PurchaseFit;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;

/** Fits find what made the data, and say how well. */
class FitsTest {

  private static final BgNbd TRUE = new BgNbd(0.8, 60, 0.7, 2.5);
  private static final GammaGamma WORTH = new GammaGamma(4, 5, 100);
  private static final int CUT = 365;
  private static final int UNTIL = 485;
  private static List<Observed> persons;

  @BeforeAll
  static void shop() {
    persons = new Shoppers(7, TRUE, WORTH).shop(6_000, 180, CUT, UNTIL);
  }

  @Test
  @DisplayName("BG/NBD finds the parameters that made 6,000 customers, and a maximum it is")
  void recoversPurchases() {
    Histories histories = new Histories();
    persons.forEach(one -> histories.add(one.before(CUT)));

    Fits.Fit<BgNbd> fit = Fits.purchases(histories);

    assertThat(fit.open()).isFalse();
    assertThat(fit.logLikelihood()).isGreaterThan(histories.logLikelihood(TRUE));
    assertThat(fit.model().r() / fit.model().alpha())
        .isCloseTo(TRUE.r() / TRUE.alpha(), Percentage.withPercentage(8));
    assertThat(fit.model().a() / (fit.model().a() + fit.model().b()))
        .isCloseTo(TRUE.a() / (TRUE.a() + TRUE.b()), Percentage.withPercentage(8));
    assertThat(fit.model().r()).isCloseTo(TRUE.r(), Percentage.withPercentage(15));
    assertFlat(histories, fit.model());
  }

  /** The likelihood's gradient, in logarithms of the parameters and per person, is nearly 0. */
  private static void assertFlat(Histories histories, BgNbd model) {
    double step = 1e-4;
    for (int i = 0; i < 4; i++) {
      double slope =
          (histories.logLikelihood(moved(model, i, step))
                  - histories.logLikelihood(moved(model, i, -step)))
              / (2 * step * histories.size());
      assertThat(slope).as("parameter %d", i).isCloseTo(0, within(1e-5));
    }
  }

  private static BgNbd moved(BgNbd model, int which, double by) {
    double[] at = {model.r(), model.alpha(), model.a(), model.b()};
    at[which] *= Math.exp(by);
    return new BgNbd(at[0], at[1], at[2], at[3]);
  }

  @Test
  @DisplayName("gamma-gamma finds the parameters that made 6,000 customers' values")
  void recoversValues() {
    Well19937c luck = new Well19937c(11);
    Values values = new Values();
    for (int i = 0; i < 6_000; i++) {
      int count = 1 + luck.nextInt(6);
      double scale = gamma(luck, WORTH.q(), WORTH.gamma());
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += gamma(luck, WORTH.p(), scale);
      }
      values.add(count, sum / count);
    }

    Fits.Fit<GammaGamma> fit = Fits.values(values);

    assertThat(fit.open()).isFalse();
    assertThat(fit.logLikelihood()).isGreaterThan(values.logLikelihood(WORTH));
    assertThat(fit.model().mean()).isCloseTo(WORTH.mean(), Percentage.withPercentage(3));
    assertThat(fit.model().p()).isCloseTo(WORTH.p(), Percentage.withPercentage(10));
    assertThat(fit.model().q()).isCloseTo(WORTH.q(), Percentage.withPercentage(10));
    assertThat(values.correlation()).isCloseTo(0, within(0.05));
  }

  private static double gamma(Well19937c luck, double shape, double rate) {
    return new org.hipparchus.distribution.continuous.GammaDistribution(shape, 1 / rate)
        .inverseCumulativeProbability(luck.nextDouble());
  }

  @Test
  @DisplayName("gamma-gamma gives CDNOW's customers the values that were published")
  void publishedValues() {
    GammaGamma cdnow = new GammaGamma(6.25, 3.74, 15.44);
    assertThat(cdnow.mean()).isCloseTo(35.2, within(0.05));
    assertThat(cdnow.mean(2, 22.35)).isCloseTo(24.66, within(0.01));
    assertThat(cdnow.mean(1, 11.77)).isCloseTo(18.91, within(0.01));
  }

  @Test
  @DisplayName(
      "F9.4 held-out days are foretold better than by the same rate, and in the mean right")
  void heldOut() {
    PurchaseFit fit = PurchaseTrainer.train(6_000, persons, CUT, UNTIL);

    PurchaseFit.HeldOut heldOut = fit.heldOut();
    assertThat(heldOut.persons()).isEqualTo(6_000);
    assertThat(heldOut.days()).isEqualTo(120);
    assertThat(heldOut.forecast().total())
        .isCloseTo((double) heldOut.purchases(), Percentage.withPercentage(6));
    assertThat(heldOut.forecast().meanAbsolute()).isLessThan(heldOut.sameRate().meanAbsolute());
    assertThat(heldOut.forecast().rootMeanSquare())
        .isLessThan(heldOut.sameRate().rootMeanSquare())
        .isLessThan(heldOut.average().rootMeanSquare());
    assertThat(heldOut.buying().brier()).isLessThan(heldOut.buying().brierOfShare());
    assertThat(heldOut.buying().auc()).isGreaterThan(0.7);
    assertThat(heldOut.groups()).hasSize(8);
    assertThat(heldOut.groups().stream().mapToInt(PurchaseFit.Group::persons).sum())
        .isEqualTo(6_000);
    assertThat(heldOut.value().orElseThrow().forecast().total())
        .isCloseTo(heldOut.value().orElseThrow().spent(), Percentage.withPercentage(10));
    assertThat(fit.goodness().pValue()).as("of a true model").isGreaterThan(0.001);
    assertThat(fit.goodness().frequencies().stream().mapToDouble(one -> one.expected()).sum())
        .isCloseTo(6_000, within(1e-6));
  }

  @Test
  @DisplayName("a false model is found to be one: everybody buys exactly every 30 days")
  void goodnessOfFit() {
    Histories regular = new Histories();
    for (int i = 0; i < 500; i++) {
      regular.add(new History(i % 20 == 0 ? 1 : 5, i % 20 == 0 ? 30 : 150, 170));
    }
    assertThat(GoodnessOfFit.of(Fits.purchases(regular), regular).pValue()).isLessThan(1e-6);
  }

  @Test
  @DisplayName("F9.3 too little data are refused, each shortage by its name")
  void tooLittle() {
    List<Observed> few = new Shoppers(3, TRUE, WORTH).shop(40, 20, 50, 90);
    assertThatThrownBy(() -> PurchaseTrainer.train(40, few, 50, 90))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(TrainingRefusal::reason)
                    .containsExactly(
                        Reason.TOO_FEW_PERSONS, Reason.TOO_FEW_REPEAT_BUYERS, Reason.TOO_FEW_DAYS));
  }

  @Test
  @DisplayName("F9.3 nobody at all is too little, too")
  void nobody() {
    assertThatThrownBy(() -> PurchaseTrainer.train(0, List.of(), 50, 90))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reasons()).hasSize(3));
  }

  @Test
  @DisplayName("shops without amounts get no value, and all else")
  void withoutAmounts() {
    List<Observed> free =
        persons.stream()
            .limit(1_000)
            .map(
                one ->
                    new Observed(
                        one.first(),
                        one.last(),
                        one.days(),
                        one.lastBefore(),
                        one.daysBefore(),
                        0,
                        0))
            .toList();
    PurchaseFit fit = PurchaseTrainer.train(1_000, free, CUT, UNTIL);
    assertThat(fit.value()).isEmpty();
    assertThat(fit.heldOut().value()).isEmpty();
  }
}
