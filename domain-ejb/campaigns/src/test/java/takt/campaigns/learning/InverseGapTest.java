package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("G13.1 Probabilities by inverse gaps")
class InverseGapTest {

  @Property
  @Label("add up to 1, are never below the floor, and follow what is expected")
  void always(
      @ForAll @Size(min = 1, max = 20) double[] any,
      @ForAll @DoubleRange(min = 0, max = 1e6) double gamma,
      @ForAll @DoubleRange(min = 0.01, max = 1) double floor) {
    double[] expected = Arrays.stream(any).map(Math::sin).toArray();
    double[] all = InverseGap.probabilities(gamma, floor, expected);
    assertThat(Arrays.stream(all).sum()).isCloseTo(1, within(1e-12));
    for (int one = 0; one < all.length; one++) {
      assertThat(all[one]).isGreaterThanOrEqualTo(floor / all.length - 1e-12);
      for (int other = 0; other < all.length; other++) {
        if (expected[one] > expected[other]) {
          assertThat(all[one]).isGreaterThanOrEqualTo(all[other] - 1e-12);
        }
      }
    }
  }

  @Test
  @DisplayName("are those of the paper, mixed with the floor")
  void formula() {
    double[] all = InverseGap.probabilities(100, 0.1, 0.02, 0.05, 0.01);
    assertThat(all[0]).isCloseTo(0.9 / (3 + 100 * 0.03) + 0.1 / 3, within(1e-15));
    assertThat(all[2]).isCloseTo(0.9 / (3 + 100 * 0.04) + 0.1 / 3, within(1e-15));
    assertThat(all[1]).isCloseTo(1 - all[0] - all[2], within(1e-15));
    assertThat(InverseGap.probabilities(100, 0.1, 7)).containsExactly(1);
    assertThat(InverseGap.probabilities(0, 0.1, 1, 2)).containsExactly(0.5, 0.5);
  }

  @Test
  @DisplayName("are those with which actions are drawn, and a number draws the same one again")
  void drawn() {
    double[] probabilities = {0.125, 0.5, 0.25, 0.125};
    int[] counts = new int[4];
    for (int step = 0; step < 800; step++) {
      counts[InverseGap.drawn((step + 0.5) / 800, probabilities)]++;
    }
    assertThat(counts).containsExactly(100, 400, 200, 100);
    double number = new SplittableRandom(7).nextDouble();
    assertThat(InverseGap.drawn(number, probabilities))
        .isEqualTo(InverseGap.drawn(number, probabilities));
    assertThat(InverseGap.drawn(Math.nextDown(1.0), probabilities)).isEqualTo(3);
  }
}
