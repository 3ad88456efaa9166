package takt.profiles.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.Familiarity;

/** Rule F3.4 at its thresholds. */
class FamiliaritiesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant A_YEAR_AGO = Instant.parse("2025-03-01T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  @DisplayName("F3.4 nobody without a customer number is more than a stranger")
  void stranger() {
    assertThat(Familiarities.of(false, List.of(NOW, NOW, NOW), NOW))
        .isEqualTo(Familiarity.STRANGER);
  }

  @Test
  @DisplayName("F3.4 a customer number makes an acquaintance, an order a customer")
  void customer() {
    assertThat(Familiarities.of(true, List.of(), NOW)).isEqualTo(Familiarity.ACQUAINTANCE);
    assertThat(Familiarities.of(true, List.of(LONG_AGO), NOW)).isEqualTo(Familiarity.CUSTOMER);
    assertThat(Familiarities.of(true, List.of(NOW, NOW), NOW)).isEqualTo(Familiarity.CUSTOMER);
  }

  @Test
  @DisplayName("F3.4 three orders make a regular, if the last was within a year")
  void regular() {
    assertThat(Familiarities.of(true, List.of(A_YEAR_AGO, LONG_AGO, LONG_AGO), NOW))
        .isEqualTo(Familiarity.REGULAR);
    assertThat(Familiarities.of(true, List.of(A_YEAR_AGO.minusMillis(1), LONG_AGO, LONG_AGO), NOW))
        .isEqualTo(Familiarity.CUSTOMER);
  }
}
