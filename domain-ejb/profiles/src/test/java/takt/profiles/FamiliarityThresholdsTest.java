package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static takt.profiles.Familiarity.ACQUAINTANCE;
import static takt.profiles.Familiarity.CUSTOMER;
import static takt.profiles.Familiarity.REGULAR;
import static takt.profiles.Familiarity.STRANGER;
import static takt.profiles.FamiliarityThresholds.DEFAULT;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.FamiliarityThresholds.Acquaintance;
import takt.profiles.FamiliarityThresholds.Regular;

/** Rule F3.4 at its thresholds. */
class FamiliarityThresholdsTest {

  private static final Instant NOW = Instant.parse("2028-03-01T12:00:00Z");

  /** 366 days: the year has a leap day. */
  private static final Instant A_YEAR_AGO = Instant.parse("2027-03-01T12:00:00Z");

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  @DisplayName("F3.4 nobody without a customer number is more than a stranger")
  void stranger() {
    FamiliarityFacts facts =
        new FamiliarityFacts(Optional.empty(), 50, 3, Optional.of(LONG_AGO), Optional.of(NOW));
    assertThat(DEFAULT.level(facts, NOW)).isEqualTo(STRANGER);
    assertThat(facts.since(STRANGER)).isEmpty();
  }

  @Test
  @DisplayName("F3.4 a customer number makes an acquaintance, an order a customer")
  void customer() {
    assertThat(DEFAULT.level(known(NOW, 0), NOW)).isEqualTo(ACQUAINTANCE);
    assertThat(DEFAULT.level(bought(1, LONG_AGO, LONG_AGO), NOW)).isEqualTo(CUSTOMER);
    assertThat(DEFAULT.level(bought(2, LONG_AGO, NOW), NOW)).isEqualTo(CUSTOMER);
  }

  @Test
  @DisplayName("F3.4 three orders make a regular, if the last was within a year")
  void regular() {
    assertThat(DEFAULT.level(bought(3, LONG_AGO, A_YEAR_AGO), NOW)).isEqualTo(REGULAR);
    assertThat(DEFAULT.level(bought(3, LONG_AGO, A_YEAR_AGO.minusMillis(1)), NOW))
        .isEqualTo(CUSTOMER);
  }

  @Test
  @DisplayName("F3.4 an acquaintance is known long enough, often enough, or either")
  void acquaintance() {
    Instant weekAgo = Instant.parse("2028-02-23T12:00:00Z");
    for (boolean either : new boolean[] {false, true}) {
      var all = thresholds(new Acquaintance(Period.ofDays(7), 3, either));
      assertThat(all.level(known(weekAgo, 3), NOW)).isEqualTo(ACQUAINTANCE);
      assertThat(all.level(known(weekAgo.plusMillis(1), 3), NOW))
          .isEqualTo(either ? ACQUAINTANCE : STRANGER);
      assertThat(all.level(known(weekAgo, 2), NOW)).isEqualTo(either ? ACQUAINTANCE : STRANGER);
      assertThat(all.level(known(weekAgo.plusMillis(1), 2), NOW)).isEqualTo(STRANGER);
      assertThat(all.level(bought(1, NOW, NOW), NOW)).isEqualTo(CUSTOMER);
    }
  }

  @Test
  @DisplayName("F3.4 a company says how many orders, since when and how lately, make a regular")
  void companysOwn() {
    FamiliarityThresholds all =
        new FamiliarityThresholds(
            DEFAULT.acquaintance(), 2, new Regular(2, Period.ofYears(1), Period.ofDays(30)), 1);
    assertThat(all.level(bought(1, NOW, NOW), NOW)).isEqualTo(ACQUAINTANCE);
    assertThat(all.level(bought(2, A_YEAR_AGO, NOW), NOW)).isEqualTo(REGULAR);
    assertThat(all.level(bought(2, A_YEAR_AGO.plusMillis(1), NOW), NOW)).isEqualTo(CUSTOMER);
    assertThat(all.level(bought(2, LONG_AGO, NOW.minusSeconds(86_400 * 30 + 1)), NOW))
        .isEqualTo(CUSTOMER);
  }

  @Test
  @DisplayName("F3.4 thresholds that make no sense are refused")
  void refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FamiliarityThresholds(DEFAULT.acquaintance(), 4, DEFAULT.regular(), 0))
        .withMessageContaining("at least as many orders");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regular(3, Period.ZERO, Period.ZERO))
        .withMessageContaining("recency");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regular(0, Period.ZERO, Period.ofDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acquaintance(Period.ofDays(-1), 0, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acquaintance(Period.ofYears(101), 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Acquaintance(Period.ZERO, 51, false));
  }

  private static FamiliarityThresholds thresholds(Acquaintance acquaintance) {
    return new FamiliarityThresholds(acquaintance, 1, DEFAULT.regular(), 1);
  }

  private static FamiliarityFacts known(Instant since, long events) {
    return new FamiliarityFacts(Optional.of(since), events, 0, Optional.empty(), Optional.empty());
  }

  private static FamiliarityFacts bought(long orders, Instant first, Instant last) {
    return new FamiliarityFacts(Optional.of(NOW), 0, orders, Optional.of(first), Optional.of(last));
  }
}
