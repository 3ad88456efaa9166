package takt.campaigns.item;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import takt.campaigns.Availability;
import takt.campaigns.Item;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.test.LocalStatements;
import takt.profiles.BoughtItem;
import takt.profiles.BoughtItems;
import takt.profiles.PurchaseKind;
import takt.profiles.SoldItem;

/** The catalogue as tests put it together, on an entity manager's transactions. */
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
public final class Catalogue {

  final ItemRows rows;
  final StoredItems items = new StoredItems();
  final KeepItems keeping = new KeepItems();

  /** How often nodes were told that something changed. */
  int told;

  /** What was bought, whoever asks. */
  List<BoughtItem> bought = new ArrayList<>();

  /** On the transactions of an entity manager. */
  Catalogue(Supplier<EntityManager> entities) {
    this(entities, new ItemRows());
  }

  /** The same, where these write and read. */
  @SuppressWarnings("unchecked")
  Catalogue(Supplier<EntityManager> entities, ItemRows rows) {
    this.rows = rows;
    rows.statements = new LocalStatements(entities);
    Noticing noticing = new Noticing();
    noticing.rows = rows;
    noticing.changes =
        (Event<ItemsChanged>)
            java.lang.reflect.Proxy.newProxyInstance(
                Catalogue.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> {
                  told++;
                  return null;
                });
    items.rows = rows;
    items.noticing = noticing;
    items.bought = new Listed();
    items.clock = Clock.systemUTC();
    keeping.rows = rows;
    keeping.noticing = noticing;
  }

  /** What is listed, and nothing more said of it. */
  private final class Listed implements BoughtItems {

    @Override
    public List<BoughtItem> list(PurposeCode purpose, Optional<String> after, int limit) {
      return bought;
    }

    @Override
    public Optional<SoldItem> said(PurposeCode purpose, String item, int persons) {
      return Optional.empty();
    }
  }

  /** Reads shelves. */
  public static Shelves shelves(Supplier<EntityManager> entities) {
    return new Catalogue(entities).shelves();
  }

  Shelves shelves() {
    Shelves shelves = new Shelves();
    shelves.rows = rows;
    return shelves;
  }

  /** Adds an item. */
  public static void add(Supplier<EntityManager> entities, Item item) {
    new Catalogue(entities).items.put(item, 0);
  }

  /** A shelf of these items, as they say themselves what they replace. */
  public static Shelf shelf(Collection<Item> items) {
    return Shelf.of(
        items,
        items.stream()
            .flatMap(
                item ->
                    item.replaces().stream()
                        .map(replaced -> new ItemRows.Replacement(item.code(), replaced)))
            .toList());
  }

  /** A thing for the kitchen of whatever is known. */
  public static Item item(
      String code, Map<Language, String> names, Optional<String> brand, Optional<Price> price) {
    return new Item(
        code,
        names,
        "kitchen",
        brand,
        Optional.empty(),
        price,
        Availability.IN_STOCK,
        new TreeSet<>(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** An item with nothing but what is asked for. */
  public static Item item(
      String code,
      String category,
      Optional<PurchaseKind> kind,
      Availability availability,
      String... replaces) {
    return new Item(
        code,
        Map.of(Language.EN, code),
        category,
        Optional.empty(),
        kind,
        Optional.empty(),
        availability,
        new TreeSet<>(List.of(replaces)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
