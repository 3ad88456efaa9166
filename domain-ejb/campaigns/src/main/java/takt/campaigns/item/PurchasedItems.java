package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.campaigns.Availability;
import takt.campaigns.BadItem;
import takt.campaigns.Item;
import takt.campaigns.Items;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.BoughtItems;
import takt.profiles.SoldItem;

/** Puts what many persons buy into the catalogue, as their orders call it (rule G10.7). */
@ApplicationScoped
class PurchasedItems {

  /** The last tenth is left to what the company itself puts in. */
  static final int MOST = Items.MOST - Items.MOST / 10;

  @Inject ItemRows rows;
  @Inject Noticing noticing;
  @Inject BoughtItems bought;

  @Inject
  @ConfigProperty(name = "takt.catalogue.buyers", defaultValue = "5")
  int buyers;

  /** Whether the company wants it. */
  boolean wanted() {
    return buyers > 0;
  }

  /** Those of a page of which purchases may say something. */
  @Atomic
  public List<String> open(ItemRounds.Page page) {
    Map<String, Item> known = rows.find(page.items());
    Set<String> removed = rows.removed(page.items());
    return page.items().stream()
        .filter(code -> !removed.contains(code))
        .filter(code -> !known.containsKey(code) || isOf(known.get(code), page.purpose()))
        .toList();
  }

  private static boolean isOf(Item item, PurposeCode purpose) {
    return item.fromPurchases().filter(purpose::equals).isPresent();
  }

  /** Has an item say what purchases say of it now, unless the company says something itself. */
  @Atomic
  public void take(PurposeCode purpose, String code) {
    int persons = Math.min(Math.max(buyers, BoughtItems.LEAST_BUYERS), BoughtItems.MOST_BUYERS);
    bought
        .said(purpose, code, persons)
        .flatMap(sold -> item(purpose, code, sold))
        .ifPresent(this::take);
  }

  private void take(Item said) {
    Set<String> code = Set.of(said.code());
    Optional<Item> former = rows.lock(code).values().stream().findFirst();
    if (former.isPresent()) {
      Item next = said.of(former.get().revision());
      if (former.get().fromPurchases().equals(said.fromPurchases()) && !former.get().equals(next)) {
        write(former, next.of(next.revision() + 1));
      }
    } else if (rows.room(1, MOST) == 1) {
      // Whoever else adds or takes out something has ended, or waits until this has.
      if (rows.find(code).isEmpty() && rows.removed(code).isEmpty()) {
        write(former, said.of(1));
      } else {
        rows.unused(1);
      }
    }
  }

  private void write(Optional<Item> former, Item next) {
    rows.write(List.of(next));
    noticing.changed(former.stream().toList(), List.of(next));
  }

  /** The item, if what is said of it can be one. */
  private static Optional<Item> item(PurposeCode purpose, String code, SoldItem sold) {
    try {
      return Optional.of(
          new Item(
              code,
              Arrays.stream(Language.values())
                  .collect(Collectors.toMap(Function.identity(), any -> sold.name())),
              sold.category(),
              Optional.empty(),
              Optional.empty(),
              sold.cost().flatMap(PurchasedItems::price),
              Availability.IN_STOCK,
              new TreeSet<>(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(purpose),
              0));
    } catch (BadItem bad) {
      return Optional.empty();
    }
  }

  private static Optional<Price> price(SoldItem.Cost cost) {
    try {
      return Optional.of(new Price(cost.amount(), Price.currency(cost.currency())));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
