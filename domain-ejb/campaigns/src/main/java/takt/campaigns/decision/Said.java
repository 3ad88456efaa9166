package takt.campaigns.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Message;

/** What an answer says already, so that it says nothing twice (rules G15.2 and G15.3). */
final class Said {

  /** An answer that has not begun. */
  static final Said NOTHING = new Said();

  /** What is left of a message's value for each one of its category that an answer has already. */
  private static final double LEFT = 0.5;

  private final Set<Content> messages;
  private final Set<String> items;
  private final Set<UUID> heldOut;
  private final Map<String, Integer> categories;

  /** A message of a campaign. */
  private record Content(UUID campaign, String message) {}

  private Said() {
    messages = new HashSet<>();
    items = new HashSet<>();
    heldOut = new HashSet<>();
    categories = new HashMap<>();
  }

  private Said(Said before) {
    messages = new HashSet<>(before.messages);
    items = new HashSet<>(before.items);
    heldOut = new HashSet<>(before.heldOut);
    categories = new HashMap<>(before.categories);
  }

  /** The same, and what was chosen next. */
  Said and(Choice choice) {
    Said both = new Said(this);
    choice.heldOut().ifPresent(both.heldOut::add);
    choice.winner().ifPresent(both::add);
    return both;
  }

  private void add(Ranked winner) {
    Message message = winner.message();
    messages.add(new Content(winner.candidate().campaign().id(), message.key()));
    message.item().ifPresent(items::add);
    categories.merge(message.category(), 1, Integer::sum);
  }

  /** Whether it has nothing to say twice, and left no campaign out. */
  boolean isNothing() {
    return messages.isEmpty() && heldOut.isEmpty();
  }

  /** Whether it says this message, or one about the same item, or left its campaign out. */
  boolean has(Campaign campaign, Message message) {
    Optional<String> item = message.item();
    return heldOut.contains(campaign.id())
        || messages.contains(new Content(campaign.id(), message.key()))
        || (item.isPresent() && items.contains(item.get()));
  }

  /** How many messages of a category it has. */
  int times(String category) {
    return categories.getOrDefault(category, 0);
  }

  /** What part of the value of a message of this category is left, above 0, at most 1. */
  double left(String category) {
    int times = times(category);
    return times == 0 ? 1 : Math.pow(LEFT, times);
  }
}
