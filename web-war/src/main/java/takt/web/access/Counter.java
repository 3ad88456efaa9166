package takt.web.access;

/** How many requests came in the period that is running, such as a second. */
final class Counter {

  private long period;
  private int used;

  /** Counts one that comes in this period; whether it is one of the first so many. */
  synchronized boolean take(long now, int most) {
    if (period != now) {
      period = now;
      used = 0;
    }
    used++;
    return used <= most;
  }
}
