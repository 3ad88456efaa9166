package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import takt.kernel.Channel;

@Label("Windows and quiet hours, whenever and wherever")
class WindowPropertiesTest {

  /**
   * Where clocks change at night, at midnight, by half an hour, not at all, or a day was skipped.
   */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Havana",
          "Asia/Beirut",
          "Africa/Cairo",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Pacific/Apia",
          "UTC");

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  /** Any minute of 2009 to 2029, half of them within a day of a change of the clocks. */
  @Provide
  Arbitrary<Instant> times() {
    Instant first = Instant.parse("2009-01-01T00:00:00Z");
    Arbitrary<Instant> any =
        Arbitraries.longs().between(0, 21L * 365 * 86_400).map(first::plusSeconds);
    Arbitrary<Instant> changes =
        any.flatMap(
            time ->
                zones()
                    .map(zone -> zone.getRules().nextTransition(time))
                    .map(change -> change == null ? time : change.getInstant())
                    .flatMap(
                        change ->
                            Arbitraries.longs().between(-90_000, 90_000).map(change::plusSeconds)));
    return Arbitraries.oneOf(any, changes);
  }

  @Property(tries = 2_000)
  @Label("G8.2, G8.3 a window of the calendar holds exactly what has the same day, week or month")
  void calendar(
      @ForAll("times") Instant now,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = 40 * 24 * 60) int minutes) {
    Instant then = now.minus(Duration.ofMinutes(minutes));
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = then.atZone(zone).toLocalDate();
    assertThat(counts("calendar day", then, now, zone)).isEqualTo(day.equals(today));
    assertThat(counts("calendar week", then, now, zone))
        .isEqualTo(
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                    == today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                && day.get(IsoFields.WEEK_BASED_YEAR) == today.get(IsoFields.WEEK_BASED_YEAR));
    assertThat(counts("calendar month", then, now, zone))
        .isEqualTo(YearMonth.from(day).equals(YearMonth.from(today)));
  }

  @Property
  @Label("G8.2 a rolling window holds what came less than its length ago, wherever one is")
  void rolling(
      @ForAll("times") Instant now,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1, max = 72) int hours,
      @ForAll @IntRange(min = 1, max = 90) int days,
      @ForAll @IntRange(max = 91 * 24 * 60) int minutes) {
    Instant then = now.minus(Duration.ofMinutes(minutes));
    assertThat(counts(hours + " hours", then, now, zone)).isEqualTo(minutes < hours * 60);
    assertThat(counts(days + " days", then, now, zone)).isEqualTo(minutes < days * 24 * 60);
  }

  private static boolean counts(String window, Instant then, Instant now, ZoneId zone) {
    return then.isAfter(Window.parse(window).after(now, zone));
  }

  @Property(tries = 2_000)
  @Label("G8.4 it is quiet in the minutes that lie between both on the clock, also over midnight")
  void quiet(
      @ForAll("times") Instant now,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int length) {
    LocalTime begin = LocalTime.MIN.plusMinutes(from);
    // One minute after the other, as the hand of a clock goes from the beginning to the end.
    int minutes = Math.max(1, length);
    LocalTime clock = now.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    boolean between = false;
    for (int minute = 0; minute < minutes && !between; minute++) {
      between = begin.plusMinutes(minute).equals(clock);
    }
    QuietHours hours = new QuietHours(begin, begin.plusMinutes(minutes), Set.of(Channel.EMAIL));
    assertThat(hours.hold(Channel.EMAIL, now, zone)).isEqualTo(between);
    assertThat(hours.hold(Channel.WEB, now, zone)).isFalse();
  }

  @Property
  @Label("G8.2 is read as it is written")
  void readAsWritten(@ForAll Window.Unit unit, @ForAll @IntRange(min = 1, max = 72) int length) {
    boolean rolling = unit == Window.Unit.HOUR || unit == Window.Unit.DAY;
    Window window = new Window(rolling ? length : 1, unit);
    assertThat(Window.parse(window.toString())).isEqualTo(window);
  }

  @Example
  @Label("G8.1, G8.4, G8.6 nonsense is refused")
  void nonsense() {
    for (String text :
        List.of("", "7", "0 days", "91 days", "73 hours", "day", "2 calendar days")) {
      assertThatThrownBy(() -> Window.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
    LocalTime nine = LocalTime.of(9, 0);
    assertThatThrownBy(() -> new QuietHours(nine, nine, QuietHours.REACHING_OUT))
        .hasMessageContaining("another time");
    assertThatThrownBy(() -> new QuietHours(nine, nine.plusSeconds(1), QuietHours.REACHING_OUT))
        .hasMessageContaining("minute");
    assertThatThrownBy(() -> Cap.of(0, Window.days(1))).hasMessageContaining("contacts");
    assertThatThrownBy(() -> new IgnoredSeries(1, 7, IgnoredSeries.Of.CAMPAIGN))
        .hasMessageContaining("showings");
  }
}
