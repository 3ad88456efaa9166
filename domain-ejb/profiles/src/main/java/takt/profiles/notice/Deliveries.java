package takt.profiles.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends what is due, at least once each; on any number of nodes, one at a time of each notice. */
@ApplicationScoped
class Deliveries {

  private static final int AT_ONCE = 20;

  /** Longer than so many calls can take. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int MOST = 200;

  @Inject NoticeRows rows;
  @Inject Courier courier;
  @Inject Clock clock;

  /** Sends at most {@value #MOST} notices; must be called without a transaction. */
  void send() {
    int done = 0;
    List<NoticeRows.Due> mine = rows.claim(clock.instant(), LEASE, AT_ONCE);
    while (!mine.isEmpty()) {
      for (NoticeRows.Due notice : mine) {
        if (courier.bring(notice)) {
          rows.sent(notice, clock.instant());
        } else {
          rows.failed(notice, clock.instant());
        }
      }
      done += mine.size();
      mine = done < MOST ? rows.claim(clock.instant(), LEASE, AT_ONCE) : List.of();
    }
  }
}
