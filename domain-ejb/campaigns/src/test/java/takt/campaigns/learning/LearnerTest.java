package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.regression.SparseVector;

@DisplayName("The learner")
class LearnerTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LearningSettings SETTINGS = LearningSettings.USUAL;

  private static SparseVector features(double rank, String weather) {
    return new Features().rank(rank).is("weather", weather).build();
  }

  private static Learner learner(List<Example> examples) {
    return new Learner(
        Experience.none(SETTINGS.halfLife()).with(examples).expectations(NOW, SETTINGS), SETTINGS);
  }

  /** Soup is clicked when it is cold, ice when it is hot. */
  private static List<Example> weathers(int rounds) {
    SplittableRandom luck = new SplittableRandom(1);
    List<Example> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String weather = luck.nextBoolean() ? "cold" : "hot";
      String action = luck.nextBoolean() ? "soup" : "ice";
      boolean fits = weather.equals("cold") == action.equals("soup");
      double reward = luck.nextDouble() < (fits ? 0.1 : 0.01) ? 0.2 : 0;
      all.add(new Example(action, features(0.5, weather), reward, NOW));
    }
    return all;
  }

  @Test
  @DisplayName("G13.5 prefers what the rules rank first while it knows nothing")
  void coldStart() {
    double[] all =
        learner(List.of())
            .probabilities(
                List.of("a", "b", "c"),
                List.of(features(0.2, "cold"), features(1, "cold"), features(0.5, "cold")));
    assertThat(all[1]).isGreaterThan(0.5);
    assertThat(all[2]).isGreaterThan(all[0]);
    assertThat(all[0]).isGreaterThan(SETTINGS.floor() / 3);
  }

  @Test
  @DisplayName("G13.2 learns what fits where, against the rules' rank")
  void learns() {
    Learner learner = learner(weathers(4_000));
    List<String> names = List.of("soup", "ice");
    double[] cold =
        learner.probabilities(names, List.of(features(0.5, "cold"), features(1, "cold")));
    double[] hot = learner.probabilities(names, List.of(features(1, "hot"), features(0.5, "hot")));
    assertThat(cold[0]).isGreaterThan(0.8);
    assertThat(hot[1]).isGreaterThan(0.8);
  }

  @Test
  @DisplayName("G13.5 expects of a new message what the others do")
  void newMessage() {
    Expectations known = learner(weathers(4_000)).expectations();
    double others =
        (known.of("soup", features(0.5, "cold")) + known.of("ice", features(0.5, "cold"))) / 2;
    assertThat(known.of("new", features(0.5, "cold"))).isCloseTo(others, within(0.002));
  }

  @Test
  @DisplayName("G13.5 draws a message of which little is known towards the others")
  void drawnTowardsTheOthers() {
    SparseVector features = features(0.5, "cold");
    List<Example> examples = new ArrayList<>();
    for (int round = 0; round < 1_000; round++) {
      examples.add(new Example("soup", features, round % 2 == 0 ? 0.2 : 0, NOW));
    }
    examples.add(new Example("rare", features, 0, NOW));
    Expectations known = learner(examples).expectations();
    assertThat(known.of("rare", features))
        .isGreaterThan(0.05)
        .isLessThan(known.of("new", features))
        .isCloseTo(known.of("new", features), within(0.02));
  }

  @Test
  @DisplayName(
      "G13.1 logs probabilities that are true: another policy's value comes out of its log")
  void truthful() {
    SimulatedShop shop = new SimulatedShop(5);
    Contestant.Learning learning = new Contestant.Learning(SETTINGS);
    SplittableRandom luck = new SplittableRandom(6);
    double sum = 0;
    double squares = 0;
    int rounds = 20_000;
    List<Example> news = new ArrayList<>();
    for (int number = 0; number < rounds; number++) {
      SimulatedShop.Visit visit = shop.visit(number, luck);
      if (number % 500 == 0) {
        learning.learn(news, visit.at());
        news.clear();
      }
      double[] probabilities = learning.probabilities(visit, shop);
      int message = InverseGap.drawn(luck.nextDouble(), probabilities);
      double uniform = 0;
      for (int other = 0; other < SimulatedShop.MESSAGES; other++) {
        uniform += shop.truth(visit, other) / SimulatedShop.MESSAGES;
      }
      double estimate =
          shop.truth(visit, message) / SimulatedShop.MESSAGES / probabilities[message];
      sum += estimate - uniform;
      squares += (estimate - uniform) * (estimate - uniform);
      double reward = Rewards.USUAL.of(shop.outcomes(visit, message, luck));
      news.add(
          new Example(
              Contestant.NAMES.get(message),
              shop.features(visit).get(message),
              reward,
              visit.at()));
    }
    assertThat(Math.abs(sum)).isLessThan(3 * Math.sqrt(squares));
  }

  @Test
  @DisplayName("G13.4 counts rewards against regret, each outcome once")
  void rewards() {
    Rewards rewards = Rewards.USUAL;
    assertThat(rewards.of(Set.of())).isZero();
    assertThat(rewards.of(Set.of(Outcome.CLICKED))).isEqualTo(0.2);
    assertThat(rewards.of(Set.of(Outcome.CLICKED, Outcome.BOUGHT))).isEqualTo(1);
    assertThat(rewards.of(Set.of(Outcome.BOUGHT))).isEqualTo(1);
    assertThat(rewards.of(Set.of(Outcome.REGRETTED))).isEqualTo(-2);
    assertThat(rewards.of(Set.of(Outcome.values()))).isEqualTo(-1);
    assertThatThrownBy(() -> new Rewards(0.2, 1, 1)).hasMessageContaining("regret");
    assertThatThrownBy(() -> new Rewards(2, 1, 0)).hasMessageContaining("click");
  }

  @Test
  @DisplayName("G13.1 refuses settings beyond their bounds")
  void settings() {
    Duration month = Duration.ofDays(30);
    assertThatThrownBy(() -> new LearningSettings(Duration.ofMinutes(1), 1, 1, 0.1, 0.1, 1))
        .hasMessageContaining("halfLife");
    assertThatThrownBy(() -> new LearningSettings(month, 0, 1, 0.1, 0.1, 1))
        .hasMessageContaining("greed");
    assertThatThrownBy(() -> new LearningSettings(month, 1, 0, 0.1, 0.1, 1))
        .hasMessageContaining("spread");
    assertThatThrownBy(() -> new LearningSettings(month, 1, 1, 0, 0.1, 1))
        .hasMessageContaining("floor");
    assertThatThrownBy(() -> new LearningSettings(month, 1, 1, 0.1, 0, 1))
        .hasMessageContaining("priorReward");
    assertThatThrownBy(() -> new LearningSettings(month, 1, 1, 0.1, 0.1, 0))
        .hasMessageContaining("priorRounds");
  }
}
