package takt.campaigns.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import takt.campaigns.Campaign;
import takt.campaigns.Item;
import takt.campaigns.Message;

/**
 * Which purchases of a person matter to campaigns (rules G11): those of the items that they speak
 * of, and of what replaces these or is replaced by them, and those in their categories.
 *
 * @param items the items
 * @param categories the categories
 */
public record Wanted(Set<String> items, Set<String> categories) {

  /** None do. */
  public static final Wanted NOTHING = new Wanted(Set.of(), Set.of());

  /** Copies what it is given. */
  public Wanted {
    items = Set.copyOf(items);
    categories = Set.copyOf(categories);
  }

  /** Those that matter to any of these campaigns. */
  public static Wanted of(List<Campaign> campaigns, Shelf shelf) {
    Set<String> items = new HashSet<>();
    Set<String> categories = new HashSet<>();
    for (Campaign campaign : campaigns) {
      for (Message message : campaign.plan().messages()) {
        categories.add(message.category());
        message
            .item()
            .ifPresent(
                item -> {
                  items.add(item);
                  shelf.item(item).map(Item::category).ifPresent(categories::add);
                  items.addAll(shelf.relatives(item).predecessors());
                  items.addAll(shelf.relatives(item).successors());
                });
      }
    }
    return new Wanted(items, categories);
  }
}
