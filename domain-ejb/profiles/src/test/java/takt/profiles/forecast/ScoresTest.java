package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import takt.profiles.Discrimination;

class ScoresTest {

  @Test
  void fourPersonsByHand() {
    Discrimination scores =
        Scores.of(new double[] {0.9, 0.6, 0.6, 0.1}, new boolean[] {true, true, false, false});
    assertThat(scores.auc()).isEqualTo(3.5 / 4);
    assertThat(scores.brier()).isCloseTo((0.01 + 0.16 + 0.36 + 0.01) / 4, within(1e-12));
    assertThat(scores.brierOfShare()).isEqualTo(0.25);
    assertThat(scores.logLoss())
        .isCloseTo(-(2 * Math.log(0.9) + Math.log(0.6) + Math.log(0.4)) / 4, within(1e-12));
    assertThat(scores.logLossOfShare()).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void equalScoresAreNoBetterThanChance() {
    assertThat(Scores.auc(new double[] {1, 1, 1}, new boolean[] {true, false, true}))
        .isEqualTo(0.5);
    assertThat(Scores.auc(new double[] {1, 2}, new boolean[] {true, true})).isEqualTo(0.5);
  }

  @Test
  void probabilitiesThatAreTrueAreCalibrated() {
    Random luck = new Random(5);
    double[] forecast = luck.doubles(20_000).toArray();
    boolean[] actual = new boolean[forecast.length];
    for (int i = 0; i < actual.length; i++) {
      actual[i] = luck.nextDouble() < forecast[i];
    }
    Discrimination scores = Scores.of(forecast, actual);
    assertThat(scores.calibration()).hasSize(10);
    scores
        .calibration()
        .forEach(bin -> assertThat(bin.forecast()).isCloseTo(bin.actual(), within(0.04)));
    assertThat(scores.brier()).isCloseTo(1.0 / 6, within(0.01));
  }

  @Test
  void certaintyThatFailsCostsMuchAndNotEverything() {
    assertThat(Scores.of(new double[] {1, 0}, new boolean[] {false, true}).logLoss()).isFinite();
  }
}
