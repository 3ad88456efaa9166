package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Item;
import takt.campaigns.ItemChanged;
import takt.campaigns.Items;
import takt.campaigns.TooManyItems;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.BoughtItem;
import takt.profiles.BoughtItems;

/** The catalogue in the database. */
@ApplicationScoped
class StoredItems implements Items {

  private static final int LONGEST_PAGE = 500;

  @Inject ItemRows rows;
  @Inject Noticing noticing;
  @Inject BoughtItems bought;
  @Inject Clock clock;

  @Override
  @Atomic
  public Item put(Item item, int expected) {
    Optional<Item> former = locked(item.code());
    if (former.isEmpty()) {
      int room = rows.room(1);
      // Whoever else adds or takes out something has ended, or waits until this has.
      former = locked(item.code());
      if (former.isEmpty() && room == 0) {
        throw new TooManyItems();
      }
      rows.unused(former.isPresent() ? room : 0);
    }
    // What purchases have put in is new for the company.
    if (expected != 0 || former.flatMap(Item::fromPurchases).isEmpty()) {
      check(former, expected);
    }
    Item next = item.of(former.map(Item::revision).orElse(0) + 1);
    rows.write(List.of(next));
    noticing.changed(former.stream().toList(), List.of(next));
    return next;
  }

  private Optional<Item> locked(String code) {
    return rows.lock(Set.of(code)).values().stream().findFirst();
  }

  @Override
  @Atomic
  public Optional<Item> find(String code) {
    return rows.find(Set.of(code)).values().stream().findFirst();
  }

  @Override
  @Atomic
  public List<Item> list(Optional<String> after, int limit) {
    return rows.after(after.orElse(""), within(limit));
  }

  @Override
  @Atomic
  public boolean remove(String code, int expected) {
    if (rows.find(Set.of(code)).isEmpty()) {
      return false;
    }
    Optional<Item> former = locked(code);
    check(former, expected);
    rows.delete(code, clock.instant());
    noticing.changed(former.stream().toList(), List.of());
    return true;
  }

  private static void check(Optional<Item> former, int expected) {
    int revision = former.map(Item::revision).orElse(0);
    if (revision != expected) {
      throw new ItemChanged(revision);
    }
  }

  @Override
  @Atomic
  public Missing missing(PurposeCode purpose, Optional<String> after, int limit) {
    List<BoughtItem> page = bought.list(purpose, after, within(limit));
    Map<String, Item> known = rows.find(page.stream().map(BoughtItem::item).toList());
    return new Missing(
        page.stream().filter(one -> !known.containsKey(one.item())).toList(),
        page.size() < limit ? Optional.empty() : Optional.of(page.get(limit - 1).item()));
  }

  private static int within(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
    }
    return limit;
  }
}
