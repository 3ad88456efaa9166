package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.regression.SparseVector;

@DisplayName("G13.2 Features")
class FeaturesTest {

  private static final int WORDS = 61_000;

  /** Where this word has always been: what was learnt would be lost if it moved. */
  private static final int COLD = 3;

  @Test
  @DisplayName("are a constant, a rank, an interest, and words in the other columns")
  void columns() {
    SparseVector all =
        new Features().rank(0.5).interest(0.25).is("weather", "cold").is("device", "phone").build();
    assertThat(all.size()).isEqualTo(5);
    assertThat(all.in(Features.CONSTANT)).isEqualTo(1);
    assertThat(all.in(Features.RANK)).isEqualTo(0.5);
    assertThat(all.in(Features.INTEREST)).isEqualTo(0.25);
    assertThat(Math.abs(all.value(3))).isEqualTo(1);
    assertThat(new Features().is("weather", "cold").build().column(1))
        .as("the same on every node and after every start")
        .isEqualTo(COLD);
  }

  @Test
  @DisplayName("spread words over all columns, half of them with either sign")
  void words() {
    int[] counts = new int[Features.WIDTH];
    int sum = 0;
    for (int word = 0; word < WORDS; word++) {
      SparseVector one = new Features().is("word", Integer.toString(word)).build();
      counts[one.column(1)]++;
      sum += (int) one.value(1);
    }
    // 1,000 in each of 61 columns, with a standard deviation of 31; the signs' one is 247.
    assertThat(Arrays.stream(counts).skip(3)).allMatch(count -> count > 850 && count < 1_150);
    assertThat(Arrays.stream(counts).limit(3).sum()).isZero();
    assertThat(Math.abs(sum)).isLessThan(1_200);
  }

  @Test
  @DisplayName("refuse a rank or an interest beyond their bounds")
  void bounds() {
    assertThatThrownBy(() -> new Features().rank(1.01)).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new Features().interest(Double.NaN)).hasMessageContaining("0 to 1");
  }
}
