package takt.profiles;

import java.time.LocalDate;

/**
 * Until when a request of a person is to be answered (GDPR Art. 12(3); rule F7.7). Months are
 * counted as Regulation (EEC, Euratom) No 1182/71 says: from the day on which the request came,
 * which is not counted itself (Art. 3(1)), to the end of the day of the same date, or of the
 * month's last day if there is none (Art. 3(2)(c)); one that would end on a Saturday or Sunday ends
 * on the working day after it (Art. 3(4)). Public holidays differ from place to place: the company
 * may answer earlier, and no deadline here is later than the law's.
 */
public final class Deadline {

  /** Without an extension. */
  public static final int MONTHS = 1;

  /** With the longest extension. */
  public static final int MOST_MONTHS = 3;

  private Deadline() {}

  /** The last day on which a request that came on this day can be answered in time. */
  public static LocalDate of(LocalDate received) {
    return after(received, MONTHS);
  }

  /** The last day to which that can be extended. */
  public static LocalDate latest(LocalDate received) {
    return after(received, MOST_MONTHS);
  }

  private static LocalDate after(LocalDate received, int months) {
    LocalDate day = received.plusMonths(months);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
