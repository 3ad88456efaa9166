package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.Deals;
import takt.campaigns.Goal;
import takt.campaigns.learning.Examples;
import takt.kernel.ActionsStored.Action;
import takt.kernel.PurposeCode;
import takt.platform.Statements;

/** Has the learner know that somebody bought what a message spoke to them of (rule G13.12). */
@ApplicationScoped
class TeachPurchases {

  /** So long after a click a purchase comes of it. */
  private static final Duration AFTER_CLICK = Duration.ofDays(Deals.DAYS);

  /** So long after it was shown, if it was not clicked. */
  private static final Duration AFTER_SHOWING = Duration.ofDays(7);

  /** What was decided before that is not looked at, whenever it was clicked. */
  private static final Duration LONGEST = Duration.ofDays(Goal.MOST_DAYS);

  private static final String SHOWN =
      "select d.id, d.campaign_id, d.item, d.decided_at, d.clicked_at, e.only_if_seen,"
          + " d.exposed_at"
          + " from campaigns.decision d join campaigns.example e on e.decision_id = d.id"
          + " where d.profile_id = ? and d.decided_at > ? and d.decided_at <= ?"
          + " and d.item = any(?)"
          + " order by d.decided_at desc fetch first 1000 rows only";

  @Inject Statements statements;
  @Inject Examples examples;

  /** A decision that showed a message about something that was bought. */
  private record Shown(
      UUID id,
      UUID campaign,
      String item,
      Instant at,
      Optional<Instant> clicked,
      boolean onlyIfSeen,
      Optional<Instant> seen) {

    /** Whether it may have led to a purchase only if it turns out that it was seen before. */
    boolean waits(Instant purchase) {
      return onlyIfSeen && seen.filter(one -> !one.isAfter(purchase)).isEmpty();
    }

    /** When the person last turned to it before a purchase that came of it; empty if none did. */
    Optional<Instant> touched(Instant purchase) {
      return clicked
          .filter(click -> !click.isAfter(purchase) && purchase.isBefore(click.plus(AFTER_CLICK)))
          .or(() -> Optional.of(at).filter(one -> purchase.isBefore(one.plus(AFTER_SHOWING))));
    }
  }

  /**
   * The last message about each item that was bought led to it, as it was when it was decided.
   * Those after it that wait to be seen may have: {@link Examples} knows once they were.
   *
   * @param purposes of the campaigns whose messages teach, which have not ended
   * @param reached the campaigns whose goal it has reached: their reward is counted already
   */
  void note(Action action, Map<UUID, PurposeCode> purposes, Set<UUID> reached) {
    if (action.bought().isEmpty() || purposes.isEmpty()) {
      return;
    }
    Map<String, List<Shown>> shown =
        statements
            .query(
                SHOWN,
                TeachPurchases::shown,
                action.profile().value(),
                action.at().minus(LONGEST),
                action.at(),
                action.bought().toArray(String[]::new))
            .stream()
            .filter(one -> one.touched(action.at()).isPresent())
            .filter(one -> action.purposes().contains(purposes.get(one.campaign())))
            .collect(Collectors.groupingBy(Shown::item));
    List<UUID> led =
        shown.values().stream()
            .flatMap(some -> last(action.at(), some).stream())
            .filter(one -> !reached.contains(one.campaign()))
            .map(Shown::id)
            .toList();
    if (!led.isEmpty()) {
      examples.bought(led, action.at());
    }
  }

  /** The last one, and after it those that wait to be seen. */
  private static List<Shown> last(Instant purchase, List<Shown> shown) {
    List<Shown> newestFirst =
        shown.stream()
            .sorted(
                Comparator.comparing((Shown one) -> one.touched(purchase).orElseThrow()).reversed())
            .toList();
    List<Shown> led = new ArrayList<>();
    for (Shown one : newestFirst) {
      led.add(one);
      if (!one.waits(purchase)) {
        return led;
      }
    }
    return led;
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        instant(row, 5),
        row.getBoolean(6),
        instant(row, 7));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
