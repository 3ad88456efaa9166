package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Deals;
import takt.campaigns.LoggedDecision;
import takt.profiles.KeptItem;

/**
 * What a person redeemed of the messages that they were shown (rules G17.1 and G17.2).
 *
 * @param items how many items they bought after a click on a message about them
 * @param messages how many messages came to something
 */
record Redemptions(int items, int messages) {

  private static final Duration AFTER = Duration.ofDays(Deals.DAYS);

  /** That a campaign's goal was reached. */
  private record Reached(UUID campaign, Instant at) {}

  /**
   * Counts them.
   *
   * @param shown the messages
   * @param clicked those of them that were clicked and are about an item, by item
   * @param kept purchases of these items
   */
  static Redemptions of(
      List<LoggedDecision> shown, Map<String, List<LoggedDecision>> clicked, List<KeptItem> kept) {
    Set<UUID> messages = new HashSet<>();
    Set<Reached> goals = new HashSet<>();
    for (LoggedDecision one : shown) {
      one.reachedAt()
          .ifPresent(
              at -> {
                messages.add(one.id());
                goals.add(new Reached(one.campaign().orElseThrow(), at));
              });
    }
    Set<String> items = new HashSet<>();
    for (KeptItem bought : kept) {
      lastBefore(bought, clicked.getOrDefault(bought.item(), List.of()))
          .ifPresent(
              message -> {
                items.add(bought.item());
                if (!goals.contains(new Reached(message.campaign().orElseThrow(), bought.at()))) {
                  messages.add(message.id());
                }
              });
    }
    return new Redemptions(items.size(), messages.size());
  }

  private static Optional<LoggedDecision> lastBefore(
      KeptItem bought, List<LoggedDecision> clicked) {
    return clicked.stream()
        .filter(one -> leadsTo(one.clickedAt().orElseThrow(), bought.at()))
        .max(Comparator.comparing(one -> one.clickedAt().orElseThrow()));
  }

  private static boolean leadsTo(Instant click, Instant purchase) {
    return !purchase.isBefore(click) && purchase.isBefore(click.plus(AFTER));
  }
}
