package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TraitWindowTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

  @Test
  @DisplayName("F16.1 weeks begin on Monday, months and years on their first day")
  void firstDays() {
    assertThat(new TraitWindow(TraitWindow.Kind.WEEK, 0).first(SUNDAY))
        .isEqualTo(LocalDate.of(2026, 2, 23));
    assertThat(new TraitWindow(TraitWindow.Kind.MONTH, 0).first(SUNDAY)).isEqualTo(SUNDAY);
    assertThat(new TraitWindow(TraitWindow.Kind.YEAR, 0).first(SUNDAY))
        .isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(TraitWindow.ofDays(1).first(SUNDAY)).isEqualTo(SUNDAY);
  }

  @Test
  @DisplayName("F16.1 a window of days has 1 to 1,095 of them")
  void bounds() {
    assertThatThrownBy(() -> TraitWindow.ofDays(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TraitWindow.ofDays(1_096))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TraitWindow(TraitWindow.Kind.WEEK, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
