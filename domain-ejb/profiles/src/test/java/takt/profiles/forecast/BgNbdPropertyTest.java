package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for all parameters and histories. */
class BgNbdPropertyTest {

  private static final double ROUNDING = 1e-9;

  @Property
  void probabilitiesLieBetween0And1(
      @ForAll("models") BgNbd model, @ForAll("histories") History one) {
    assertThat(model.alive(one)).isBetween(0.0, 1.0);
    assertThat(model.buying(one, 30)).isBetween(0.0, model.alive(one) + ROUNDING);
  }

  @Property
  void whoFallsSilentIsLessLikelyStillACustomer(
      @ForAll("models") BgNbd model,
      @ForAll("histories") History one,
      @ForAll @IntRange(min = 1, max = 400) int longer) {
    History silent = new History(one.repeats(), one.last(), one.age() + longer);
    assertThat(model.alive(silent)).isLessThanOrEqualTo(model.alive(one));
  }

  @Property
  void furtherAheadMoreIsExpected(
      @ForAll("models") BgNbd model,
      @ForAll("histories") History one,
      @ForAll @DoubleRange(min = 1, max = 300) double days,
      @ForAll @DoubleRange(min = 0.1, max = 60) double more) {
    double expected = model.expected(one, days);
    assertThat(expected).isFinite().isNotNegative();
    assertThat(model.expected(one, days + more)).isGreaterThanOrEqualTo(expected * (1 - ROUNDING));
  }

  @Property
  void atLeastAsMuchIsExpectedAsSomethingIsBought(
      @ForAll("models") BgNbd model, @ForAll("histories") History one) {
    assertThat(model.expected(one, 90))
        .isGreaterThanOrEqualTo(model.buying(one, 90) * (1 - ROUNDING));
  }

  @Property
  void aPurchaseIsWorthSomethingBetweenOnesOwnAndAllOthers(
      @ForAll @DoubleRange(min = 0.1, max = 20) double p,
      @ForAll @DoubleRange(min = 1.1, max = 20) double q,
      @ForAll @DoubleRange(min = 0.1, max = 500) double gamma,
      @ForAll @IntRange(min = 0, max = 200) int purchases,
      @ForAll @DoubleRange(min = 0.1, max = 1_000) double own) {
    GammaGamma model = new GammaGamma(p, q, gamma);
    assertThat(model.mean(purchases, own))
        .isBetween(
            Math.min(own, model.mean()) * (1 - ROUNDING),
            Math.max(own, model.mean()) * (1 + ROUNDING));
  }

  @Provide
  Arbitrary<BgNbd> models() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.05, 20),
            Arbitraries.doubles().between(1, 500),
            Arbitraries.doubles().between(0.01, 20),
            Arbitraries.doubles().between(0.01, 50))
        .as(BgNbd::new);
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.integers()
        .between(0, 700)
        .flatMap(
            last ->
                Combinators.combine(
                        Arbitraries.integers().between(Math.min(1, last), Math.min(last, 60)),
                        Arbitraries.integers().between(0, 700))
                    .as((repeats, silence) -> new History(repeats, last, last + silence)));
  }
}
