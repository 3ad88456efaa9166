package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas, against what was published about the CDNOW customers. */
class BgNbdTest {

  /** What Fader, Hardie and Lee (2005) found (0.243, 4.414, 0.793, 2.426), unrounded, in weeks. */
  private static final BgNbd CDNOW = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);

  /** Customer 1 of the authors' spreadsheet, in weeks: here in hundredths, so that all is whole. */
  private static final BgNbd HUNDREDTHS = new BgNbd(0.2425945, 441.36019, 0.7929199, 2.4258881);

  private static final History FIRST = new History(2, 3043, 3886);

  @Test
  @DisplayName("customer 1 of the authors' spreadsheet buys 1.226 times in the next 39 weeks")
  void expectedOfOneCustomer() {
    assertThat(HUNDREDTHS.expected(FIRST, 3900)).isCloseTo(1.226, within(0.0005));
  }

  @Test
  void thatCustomerIsStillOneWithProbability0Point727() {
    assertThat(HUNDREDTHS.alive(FIRST)).isCloseTo(0.727, within(0.001));
  }

  /** The spreadsheet ends its series early, which costs it 0.0004 at 78 weeks. */
  @ParameterizedTest
  @CsvSource({"0.1429,0.0078", "1,0.0532", "3,0.1506", "31.8571,1.0405", "32,1.0437", "78,1.8576"})
  @DisplayName("a new customer buys as often as the authors' spreadsheet says")
  void expectedOfNewCustomers(double weeks, double purchases) {
    assertThat(CDNOW.expected(new History(0, 0, 0), weeks)).isCloseTo(purchases, within(0.0005));
  }

  @Test
  @DisplayName("equation 10 in its closed form gives the same where it can be computed")
  void closedForm() {
    BgNbd model = new BgNbd(0.9, 60, 2.5, 3.5);
    History one = new History(4, 150, 200);
    double t = 90;
    double z = t / (model.alpha() + one.age() + t);
    double rest =
        Math.pow(1 - z, model.r() + 4)
            * gauss(model.r() + 4, model.b() + 4, model.a() + model.b() + 3, z);
    double left =
        model.a()
            / (model.b() + 3)
            * Math.pow((model.alpha() + 200) / (model.alpha() + 150), model.r() + 4);
    double closed = (model.a() + model.b() + 3) / (model.a() - 1) * (1 - rest) / (1 + left);
    assertThat(model.expected(one, t)).isCloseTo(closed, within(1e-10));
  }

  private static double gauss(double a, double b, double c, double z) {
    double sum = 1;
    double term = 1;
    for (int n = 0; n < 2_000; n++) {
      term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
      sum += term;
    }
    return sum;
  }

  @Test
  @DisplayName("where the closed form divides by 0, nothing happens")
  void noSingularities() {
    History once = new History(0, 0, 40);
    double near = new BgNbd(0.5, 30, 1 + 1e-9, 2).expected(new History(3, 60, 90), 30);
    assertThat(new BgNbd(0.5, 30, 1, 2).expected(new History(3, 60, 90), 30))
        .isCloseTo(near, within(1e-8));
    assertThat(new BgNbd(0.5, 30, 0.4, 0.6).expected(once, 30))
        .isCloseTo(new BgNbd(0.5, 30, 0.4, 0.6 + 1e-9).expected(once, 30), within(1e-8));
  }

  @Test
  @DisplayName("of who is soon gone, all that is ever expected is expected in a year")
  void soonGone() {
    // What equation 9 tends to: (a + b - 1) / (a - 1).
    assertThat(new BgNbd(20, 1, 20, 0.01).expected(new History(0, 0, 0), 360))
        .isCloseTo(19.01 / 19, within(1e-9));
  }

  @Test
  @DisplayName("frequencies are a distribution, and its mean is what is expected")
  void frequencies() {
    BgNbd model = new BgNbd(0.8, 40, 0.7, 2.1);
    double all = 0;
    double mean = 0;
    for (int repeats = 0; repeats < 300; repeats++) {
      double probability = model.repeating(repeats, 90);
      all += probability;
      mean += repeats * probability;
    }
    assertThat(all).isCloseTo(1, within(1e-9));
    assertThat(mean).isCloseTo(model.expected(new History(0, 0, 0), 90), within(1e-6));
  }

  @Test
  void whoBuysAtAllIsOneLessWhoBuysNever() {
    BgNbd model = new BgNbd(0.8, 40, 0.7, 2.1);
    assertThat(model.buying(new History(0, 0, 0), 90))
        .isCloseTo(1 - model.repeating(0, 90), within(1e-12));
  }

  @Test
  void aVeryFrequentBuyerOverflowsNothing() {
    BgNbd model = new BgNbd(0.5, 3, 0.5, 2);
    for (int days : new int[] {1, 30, 365, 3_650}) {
      double expected = model.expected(new History(days, days, days), 365);
      assertThat(expected).isFinite().isPositive().isLessThan(365);
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new BgNbd(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new History(1, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new History(1, 9, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GammaGamma(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
