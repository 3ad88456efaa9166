package takt.campaigns.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import takt.campaigns.IgnoredSeries;

/** What a person saw last of what belongs together, and whether they clicked on it (rule G8.6). */
final class Unanswered {

  private final IgnoredSeries series;

  /** The latest that were seen, the last first. */
  private final List<Instant> seen = new ArrayList<>();

  private Instant clicked = Instant.MIN;

  Unanswered(IgnoredSeries series) {
    this.series = series;
  }

  /** One contact more. A click counts on whatever it was. */
  void add(Contact one) {
    one.clicked().filter(at -> at.isAfter(clicked)).ifPresent(at -> clicked = at);
    if (one.seen() && !one.continued()) {
      see(one.at());
    }
  }

  private void see(Instant at) {
    int place = seen.size();
    while (place > 0 && at.isAfter(seen.get(place - 1))) {
      place--;
    }
    if (place < series.showings()) {
      seen.add(place, at);
    }
    if (seen.size() > series.showings()) {
      seen.remove(series.showings());
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
