package takt.web.access;

/**
 * Counts mails that anybody can ask for: by the network address that asks, and all together, so
 * that nobody has the company write to the whole world, or leaves no room for others.
 */
final class MailCounts {

  /** All networks together may ask for so many times as many as one. */
  static final int ALL = 10;

  private final NetworkCounts networks = new NetworkCounts();
  private final Counter all = new Counter();

  /**
   * Counts one that is asked for in this period.
   *
   * @param most how many a network may ask for
   */
  boolean take(String address, long period, int most) {
    return networks.take(address, period, most) && all.take(period, ALL * most);
  }
}
