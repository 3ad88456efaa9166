package takt.profiles.forecast;

/**
 * When somebody bought, as far as a forecast of purchases needs it. Days on which they bought are
 * counted, not orders: two orders of a day are one purchase.
 *
 * @param repeats on how many further days they bought after the first, at least 0
 * @param last days from the first purchase to the last one, 0 without a further one
 * @param age days from the first purchase to now, at least {@code last}
 */
record History(int repeats, int last, int age) {

  /** Refuses what cannot be. */
  History {
    if (repeats < 0 || last < 0 || age < last || (repeats == 0) != (last == 0)) {
      throw new IllegalArgumentException("A history has its last purchase within its age");
    }
  }

  /** So long ago was the last purchase, in days. */
  int silence() {
    return age - last;
  }
}
