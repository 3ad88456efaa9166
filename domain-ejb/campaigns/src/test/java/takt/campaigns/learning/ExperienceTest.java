package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.regression.SparseVector;

@Label("G13.3 Experience")
class ExperienceTest {

  private static final Duration HALF_LIFE = Duration.ofDays(30);
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LearningSettings SETTINGS = LearningSettings.USUAL;
  private static final SparseVector PROBE =
      new Features().rank(0.7).interest(0.4).is("weather", "1").is("device", "0").build();

  /** Over nearly two years, so that the reference moves. */
  private static List<Example> examples(long seed) {
    SplittableRandom luck = new SplittableRandom(seed);
    List<Example> all = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      SparseVector features =
          new Features()
              .rank(luck.nextDouble())
              .interest(luck.nextDouble())
              .is("weather", Integer.toString(luck.nextInt(3)))
              .is("device", Integer.toString(luck.nextInt(2)))
              .build();
      Instant at = NOW.minus(Duration.ofHours(luck.nextInt(24 * 700)));
      all.add(new Example("m" + luck.nextInt(3), features, luck.nextInt(4) - 1, at));
    }
    return all;
  }

  private static double[] expected(Experience experience) {
    Expectations all = experience.expectations(NOW, SETTINGS);
    return IntStream.range(0, 5)
        .mapToDouble(at -> at == 4 ? all.rounds() + all.variance() : all.of("m" + at, PROBE))
        .toArray();
  }

  private static Experience none() {
    return Experience.none(HALF_LIFE);
  }

  @Property(tries = 50)
  @Label("is the same in any order, one by one or together, kept or at once")
  void anyOrder(@ForAll long seed) {
    List<Example> all = examples(seed);
    double[] together = expected(none().with(all));

    List<Example> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    Experience oneByOne = none();
    for (Example one : shuffled) {
      oneByOne = oneByOne.with(List.of(one));
    }
    Experience kept =
        Experience.of(HALF_LIFE, none().with(shuffled.subList(0, 20)).stored())
            .with(shuffled.subList(20, 60));

    assertThat(expected(oneByOne)).containsExactly(together, within(1e-9));
    assertThat(expected(kept)).containsExactly(together, within(1e-9));
  }

  @Property(tries = 50)
  @Label("lets an example be taken back, or corrected when its purchase comes late")
  void takenBack(@ForAll long seed) {
    List<Example> all = examples(seed);
    Example first = all.get(0);
    Example bought = new Example(first.action(), first.features(), 1, first.at());
    List<Example> others = all.subList(1, 60);

    assertThat(expected(none().with(all).without(List.of(first))))
        .containsExactly(expected(none().with(others)), within(1e-9));
    assertThat(expected(none().with(all).without(List.of(first)).with(List.of(bought))))
        .containsExactly(expected(none().with(others).with(List.of(bought))), within(1e-9));
  }

  @Test
  @DisplayName("G13.3 halves with each half-life")
  void halves() {
    Example fresh = new Example("m0", PROBE, 1, NOW);
    Example old = new Example("m0", PROBE, 1, NOW.minus(HALF_LIFE));
    double prior = SETTINGS.priorRounds();
    assertThat(none().with(List.of(fresh)).expectations(NOW, SETTINGS).rounds())
        .isCloseTo(prior + 1, within(1e-9));
    assertThat(none().with(List.of(old)).expectations(NOW, SETTINGS).rounds())
        .isCloseTo(prior + 0.5, within(1e-9));
    assertThat(expected(none().with(List.of(old, old))))
        .containsExactly(expected(none().with(List.of(fresh))), within(1e-9));
    assertThat(
            none()
                .with(List.of(fresh))
                .expectations(NOW.plus(Duration.ofDays(36_500)), SETTINGS)
                .of("m0", PROBE))
        .as("in a hundred years nothing is left but the prior")
        .isCloseTo(none().expectations(NOW, SETTINGS).of("m0", PROBE), within(1e-9));
  }

  @Test
  @DisplayName("G13.3 is never changed by what is made of it")
  void immutable() {
    Experience before = none().with(examples(1));
    double[] expected = expected(before);
    before.with(examples(2));
    before.without(examples(1));
    before.keeping(Set.of());
    assertThat(expected(before)).containsExactly(expected, within(0.0));
  }

  @Test
  @DisplayName("G13.2 has bounds, and forgets what has ended")
  void bounds() {
    List<Example> many =
        IntStream.rangeClosed(0, Experience.MOST_ACTIONS)
            .mapToObj(at -> new Example("m" + at, PROBE, 0, NOW))
            .toList();
    Experience full = none().with(many.subList(1, many.size()));
    assertThatThrownBy(() -> full.with(many)).hasMessageContaining("1000");
    assertThat(full.keeping(Set.of("m1")).expectations(NOW, SETTINGS).rounds())
        .isCloseTo(SETTINGS.priorRounds() + 1, within(1e-9));
    assertThatThrownBy(() -> new Example("m", PROBE, Double.NaN, NOW))
        .hasMessageContaining("number");
  }
}
