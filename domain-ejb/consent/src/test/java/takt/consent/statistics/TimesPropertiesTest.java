package takt.consent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import takt.consent.ChoiceStatistics;

@Label("Times from seeing to choosing, in buckets")
class TimesPropertiesTest {

  private static final long TENTH = 100;
  private static final long DAY = 86_400_000;

  @Property
  @Label("C10.4 the median is off by ten percent at most, from a tenth of a second to a day")
  void medianIsNear(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = TENTH, max = DAY) Long> millis) {
    assertNear(millis);
  }

  @Property
  @Label("C10.4 also where times are short, as they are")
  void medianOfShortTimesIsNear(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = TENTH, max = 20_000) Long> millis) {
    assertNear(millis);
  }

  private static void assertNear(List<Long> millis) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    millis.forEach(one -> counts.merge(Times.bucket(Duration.ofMillis(one)), 1L, Long::sum));
    double exact = millis.stream().sorted().toList().get((millis.size() - 1) / 2) / 1000.0;

    assertThat(Times.median(counts).orElseThrow())
        .isCloseTo(exact, within(exact * ChoiceStatistics.MEDIAN_WITHIN_PERCENT / 100));
  }

  @Example
  @Label(
      "C10.4 no time has no median; one below a tenth of a second or above a day is told as that")
  void atTheEdges() {
    assertThat(Times.median(new TreeMap<>())).isEmpty();
    assertThat(Times.seconds(Times.bucket(Duration.ofSeconds(-5)))).isEqualTo(0.1);
    assertThat(Times.seconds(Times.bucket(Duration.ofDays(400)))).isEqualTo(86_400);
    assertThat(Times.bucket(Duration.ofMillis(DAY - 1)))
        .isLessThan(Times.bucket(Duration.ofDays(1)));
  }
}
