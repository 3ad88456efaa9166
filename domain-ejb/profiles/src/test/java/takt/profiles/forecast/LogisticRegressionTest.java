package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {

  @Test
  void withHardlyAPenaltyItFindsTheOddsThatCountingFinds() {
    Examples examples = new Examples();
    add(examples, 0, 30, 70);
    add(examples, 1, 60, 40);
    LogisticRegression model = LogisticRegression.fit(examples, 1e-6);
    assertThat(model.probability(0)).isCloseTo(0.3, within(1e-6));
    assertThat(model.probability(1)).isCloseTo(0.6, within(1e-6));
  }

  private static void add(Examples examples, double column, int buyers, int others) {
    for (int i = 0; i < buyers + others; i++) {
      examples.add(new double[] {column}, i < buyers);
    }
  }

  @Test
  void aGreatPenaltyLeavesTheShareOfAll() {
    Examples examples = new Examples();
    add(examples, 0, 30, 70);
    add(examples, 1, 60, 40);
    LogisticRegression model = LogisticRegression.fit(examples, 1e9);
    assertThat(model.probability(0)).isCloseTo(0.45, within(1e-4));
    assertThat(model.probability(1)).isCloseTo(0.45, within(1e-4));
  }

  @Test
  void itFindsTheWeightsThatMadeTheData() {
    Random luck = new Random(4);
    Examples examples = new Examples();
    for (int i = 0; i < 20_000; i++) {
      double[] columns = {luck.nextGaussian(), luck.nextGaussian(), 7};
      double odds = -1 + columns[0] - 0.5 * columns[1];
      examples.add(columns, luck.nextDouble() < LogisticRegression.sigmoid(odds));
    }
    LogisticRegression model = LogisticRegression.fit(examples, 1);
    assertThat(model.intercept()).isCloseTo(-1, within(0.06));
    assertThat(model.weight(0) / model.scale(0)).isCloseTo(1, within(0.06));
    assertThat(model.weight(1) / model.scale(1)).isCloseTo(-0.5, within(0.06));
    assertThat(model.weight(2)).as("of what is the same for all").isZero();
    double balance = 0;
    for (int i = 0; i < examples.size(); i++) {
      balance += (examples.buys(i) ? 1 : 0) - model.probability(examples.of(i));
    }
    assertThat(balance).as("the gradient by the intercept").isCloseTo(0, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(ints = {473, 919, 1838})
  void aColumnThatIsTheSameForAllHasNoVoiceHoweverItsMeanIsRounded(int persons) {
    Random luck = new Random(4);
    double same = Math.log1p(90);
    Examples examples = new Examples();
    for (int i = 0; i < persons; i++) {
      double varies = luck.nextGaussian();
      examples.add(
          new double[] {same, varies}, luck.nextDouble() < LogisticRegression.sigmoid(varies - 1));
    }
    LogisticRegression model = LogisticRegression.fit(examples, 1);
    assertThat(model.weight(0)).isZero();
    assertThat(model.probability(0, 1)).isEqualTo(model.probability(same, 1));
  }

  @Test
  void aColumnThatSeparatesHasAFiniteWeight() {
    Examples examples = new Examples();
    add(examples, 0, 0, 100);
    add(examples, 1, 100, 0);
    assertThat(LogisticRegression.fit(examples, 1).weight(0)).isFinite().isPositive();
  }

  @Test
  void whereAllDidTheSameThereIsNothingToLearn() {
    Examples examples = new Examples();
    add(examples, 0, 0, 10);
    assertThatThrownBy(() -> LogisticRegression.fit(examples, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
