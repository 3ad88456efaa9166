package takt.campaigns.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import takt.campaigns.IgnoredSeries;

/** What a person saw last of what belongs together, and whether they clicked on it (rule G8.6). */
final class Unanswered {

  private final IgnoredSeries series;
  private final List<Instant> seen = new ArrayList<>();
  private Instant clicked = Instant.MIN;

  Unanswered(IgnoredSeries series) {
    this.series = series;
  }

  /** One contact more, earlier than those before it. A click counts on whatever it was. */
  void add(Contact one) {
    one.clicked().filter(at -> at.isAfter(clicked)).ifPresent(at -> clicked = at);
    if (one.seen() && !one.continued() && seen.size() < series.showings()) {
      seen.add(one.at());
    }
  }

  /** Whether it was a series that the person ignored, within the pause after it. */
  boolean pauses(Instant now) {
    if (seen.size() < series.showings()) {
      return false;
    }
    Duration days = Duration.ofDays(series.days());
    Instant last = seen.get(0);
    Instant first = seen.get(seen.size() - 1);
    return now.isBefore(last.plus(days))
        && first.isAfter(last.minus(days))
        && first.isAfter(clicked);
  }
}
