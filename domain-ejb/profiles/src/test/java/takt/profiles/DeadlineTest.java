package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("F7.7 Until when a request is answered (Regulation 1182/71, Art. 3)")
class DeadlineTest {

  @ParameterizedTest(name = "{0} → {1}, at the latest {2}")
  @CsvSource({
    // The same date a month later; the example of EDPB guidelines 01/2022, number 159.
    "2026-03-05, 2026-04-06, 2026-06-05",
    "2024-03-05, 2024-04-05, 2024-06-05",
    // A month without that date ends with its last day (Art. 3(2)(c)).
    "2026-08-31, 2026-09-30, 2026-11-30",
    "2026-01-31, 2026-03-02, 2026-04-30",
    "2024-01-31, 2024-02-29, 2024-04-30",
    "2027-01-29, 2027-03-01, 2027-04-29",
    // A Saturday or Sunday moves it to the Monday after (Art. 3(4)).
    "2026-10-14, 2026-11-16, 2027-01-14",
    "2026-10-15, 2026-11-16, 2027-01-15",
    "2026-10-16, 2026-11-16, 2027-01-18",
    "2026-12-31, 2027-02-01, 2027-03-31"
  })
  void table(LocalDate received, LocalDate due, LocalDate latest) {
    assertThat(Deadline.of(received)).isEqualTo(due);
    assertThat(Deadline.latest(received)).isEqualTo(latest);
  }
}
