package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import takt.campaigns.Item;

/**
 * Has the nodes' copies read anew where a change concerns an item that a campaign speaks of: a file
 * of a million others does not.
 */
@ApplicationScoped
class Noticing {

  @Inject ItemRows rows;
  @Inject Event<ItemsChanged> changes;

  /** These were there, and these are now. */
  void changed(Collection<Item> former, Collection<Item> now) {
    Map<String, SortedSet<String>> before = new HashMap<>();
    former.forEach(item -> before.put(item.code(), item.replaces()));
    Set<String> codes = new TreeSet<>(before.keySet());
    boolean replacing = false;
    for (Item item : now) {
      codes.add(item.code());
      SortedSet<String> known = before.remove(item.code());
      replacing |= known == null ? !item.replaces().isEmpty() : !known.equals(item.replaces());
    }
    // What is left is gone.
    replacing |= before.values().stream().anyMatch(replaced -> !replaced.isEmpty());
    if (replacing || rows.named(codes)) {
      changes.fire(new ItemsChanged());
    }
  }
}
