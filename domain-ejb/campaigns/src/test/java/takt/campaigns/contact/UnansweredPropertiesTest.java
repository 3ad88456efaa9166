package takt.campaigns.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import takt.campaigns.IgnoredSeries;
import takt.kernel.Channel;

@Label("What was seen and not clicked, in whatever order it is read")
class UnansweredPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
  private static final UUID CAMPAIGN = new UUID(0, 1);

  @Provide
  Arbitrary<List<Diary.Entry>> entries() {
    Arbitrary<Instant> times =
        Arbitraries.integers().between(1, 400).map(hours -> NOW.minus(Duration.ofHours(hours)));
    Arbitrary<Boolean> seen = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
    Arbitrary<Boolean> clicked = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(9, false));
    return Combinators.combine(times, seen, clicked)
        .as(
            (at, saw, then) ->
                new Diary.Entry(
                    CAMPAIGN,
                    "one",
                    Channel.WEB,
                    at,
                    saw,
                    then ? Optional.of(at.plusSeconds(60)) : Optional.empty()))
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 500)
  @Label("G8.6 a series is ignored, or not, whatever is read first")
  void anyOrder(
      @ForAll("entries") List<Diary.Entry> entries,
      @ForAll @IntRange(min = 2, max = 6) int showings,
      @ForAll @IntRange(min = 1, max = 14) int days) {
    IgnoredSeries series = new IgnoredSeries(showings, days, IgnoredSeries.Of.CAMPAIGN);
    Diary diary = new Diary();
    Unanswered read = new Unanswered(series);
    for (Diary.Entry one : entries) {
      diary.add(one);
      read.add(one.contact());
    }
    assertThat(read.pauses(NOW)).isEqualTo(diary.ignored(CAMPAIGN, Channel.WEB, series, NOW));
  }
}
