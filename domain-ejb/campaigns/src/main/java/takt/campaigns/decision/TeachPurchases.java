package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.Deals;
import takt.campaigns.Goal;
import takt.campaigns.campaign.Spoken;
import takt.campaigns.learning.Example;
import takt.campaigns.learning.Examples;
import takt.kernel.ActionsStored.Action;
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
      "select d.id, d.campaign_id, e.action, d.decided_at, d.clicked_at"
          + " from campaigns.decision d join campaigns.example e on e.decision_id = d.id"
          + " where d.profile_id = ? and d.decided_at > ? and d.decided_at <= ?"
          + " and e.action = any(?) and (e.only_if_seen = false or d.exposed_at is not null)"
          + " order by d.decided_at desc fetch first 1000 rows only";

  @Inject Statements statements;
  @Inject Examples examples;

  /** A decision that showed a message about something that was bought. */
  private record Shown(
      UUID id, UUID campaign, String action, Instant at, Optional<Instant> clicked) {

    /** When the person last turned to it before a purchase that came of it; empty if none did. */
    Optional<Instant> touched(Instant purchase) {
      return clicked
          .filter(click -> !click.isAfter(purchase) && purchase.isBefore(click.plus(AFTER_CLICK)))
          .or(() -> Optional.of(at).filter(one -> purchase.isBefore(one.plus(AFTER_SHOWING))));
    }
  }

  /**
   * The last message about each item that was bought led to it.
   *
   * @param spoken the messages that speak of an item, by its code
   * @param reached the campaigns whose goal it has reached: their reward is counted already
   */
  void note(Action action, Map<String, List<Spoken>> spoken, Set<UUID> reached) {
    Map<String, Set<String>> about = about(action, spoken);
    if (about.isEmpty()) {
      return;
    }
    String[] actions =
        about.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
    List<Shown> shown =
        statements.query(
            SHOWN,
            TeachPurchases::shown,
            action.profile().value(),
            action.at().minus(LONGEST),
            action.at(),
            actions);
    about.values().stream()
        .flatMap(messages -> last(action.at(), shown, messages).stream())
        .filter(one -> !reached.contains(one.campaign()))
        .map(Shown::id)
        .distinct()
        .forEach(examples::bought);
  }

  /** The messages about what was bought, as far as their purposes cover the purchase. */
  private static Map<String, Set<String>> about(Action action, Map<String, List<Spoken>> spoken) {
    return action.bought().stream()
        .filter(spoken::containsKey)
        .collect(
            Collectors.toMap(
                item -> item,
                item ->
                    spoken.get(item).stream()
                        .filter(one -> action.purposes().contains(one.purpose()))
                        .map(one -> Example.action(one.campaign(), one.message()))
                        .collect(Collectors.toSet())));
  }

  private static Optional<Shown> last(Instant purchase, List<Shown> shown, Set<String> messages) {
    return shown.stream()
        .filter(one -> messages.contains(one.action()) && one.touched(purchase).isPresent())
        .max(Comparator.comparing(one -> one.touched(purchase).orElseThrow()));
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
