package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

@Label("F7.7 A deadline, on whichever day a request comes")
class DeadlinePropertiesTest {

  @Property
  @Label("is a working day, a month later but for a weekend, and at most three months later")
  void isAWorkdayWithinTheMonthAndAWeekend(
      @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate received) {
    LocalDate due = Deadline.of(received);
    assertThat(due.getDayOfWeek()).isNotIn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    assertThat(ChronoUnit.DAYS.between(received, due)).isBetween(28L, 33L);
    assertThat(ChronoUnit.DAYS.between(due, Deadline.latest(received))).isBetween(57L, 65L);
  }
}
