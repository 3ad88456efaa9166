package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "In a shop whose truth is known, with tastes that drift and feedback that is late or lost")
class SeasonTest {

  private static final int SEEDS = 3;
  private static final int ROUNDS = 12_000;

  private static double mean(Supplier<Contestant> contestant) {
    double sum = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      sum += Season.regret(seed, ROUNDS, contestant.get())[ROUNDS - 1];
    }
    return sum / SEEDS;
  }

  @Test
  @DisplayName(
      "G13.2, G13.5 the learner regrets less than rules, and than whoever ignores the person")
  void learnerRegretsLeast() {
    LearningSettings settings = LearningSettings.USUAL;
    double learner = mean(() -> new Contestant.Learning(settings));
    double fixed = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      fixed += Season.regretOfBestFixed(seed, ROUNDS)[ROUNDS - 1] / SEEDS;
    }
    assertThat(learner).isLessThan(0.9 * mean(Contestant.Rules::new));
    assertThat(learner).isLessThan(0.8 * mean(() -> new Contestant.Thompson(settings)));
    assertThat(learner).isLessThan(fixed);
  }
}
