package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.campaigns.Availability;
import takt.campaigns.Item;
import takt.campaigns.Items;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.PurchaseKind;

/** Where items are stored. */
@ApplicationScoped
class ItemRows {

  private static final String COLUMNS =
      "code, name_de, name_en, category, brand, kind, price, currency, availability, link, image,"
          + " from_purchases, revision";

  private static final String THESE = " in (select t.c from " + Columns.table("c") + ")";

  @Inject Statements statements;

  /** The items of these codes that there are, by code. */
  Map<String, Item> find(Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : find("code" + THESE, columns(codes));
  }

  /** The same, locked until the transaction ends. */
  Map<String, Item> lock(Collection<String> codes) {
    statements.query(
        "select code from campaigns.item where code" + THESE + " order by code for update",
        row -> row.getString(1),
        columns(new TreeSet<>(codes)));
    return find(codes);
  }

  /** Items after a code. */
  List<Item> after(String code, int limit) {
    return List.copyOf(
        find("code > ? order by code fetch first ? rows only", code, limit).values());
  }

  /** In the order in which the database gives them. */
  private Map<String, Item> find(String which, Object... parameters) {
    Map<String, Item> found = new LinkedHashMap<>();
    statements
        .query(
            "select " + COLUMNS + " from campaigns.item where " + which, ItemRows::read, parameters)
        .forEach(item -> found.put(item.code(), item));
    Map<String, SortedSet<String>> replaced = new TreeMap<>();
    if (!found.isEmpty()) {
      replacements("code", found.keySet())
          .forEach(
              one ->
                  replaced
                      .computeIfAbsent(one.code(), none -> new TreeSet<>())
                      .add(one.replaced()));
    }
    replaced.forEach((code, codes) -> found.computeIfPresent(code, (key, one) -> with(one, codes)));
    return found;
  }

  /** That an item is the successor of another. */
  record Replacement(String code, String replaced) {}

  /** Which items replace others, where the codes on one side are these. */
  List<Replacement> replacements(String side, Collection<String> codes) {
    return statements.query(
        "select code, replaced from campaigns.item_replaced where " + side + THESE,
        row -> new Replacement(row.getString(1), row.getString(2)),
        columns(codes));
  }

  /** Room for so many items more, held until the transaction ends; fewer where there is less. */
  int room(int wanted) {
    return room(wanted, Items.MOST);
  }

  /** The same, where there may be no more than so many by it. */
  int room(int wanted, int most) {
    int known =
        statements
            .query(
                "select items from campaigns.item_count where id = 1 for update",
                row -> row.getInt(1))
            .get(0);
    int granted = Math.max(0, Math.min(wanted, most - known));
    count(granted);
    return granted;
  }

  /** Gives room back. */
  void unused(int room) {
    if (room > 0) {
      count(-room);
    }
  }

  private void count(int more) {
    statements.change("update campaigns.item_count set items = items + ? where id = 1", more);
  }

  /** Takes an item out: purchases do not bring it back. */
  void delete(String code, Instant at) {
    count(-statements.change("delete from campaigns.item where code = ?", code));
    statements.change("delete from campaigns.item_removed where code = ?", code);
    statements.change(
        "insert into campaigns.item_removed (code, removed_at) values (?, ?)", code, at);
  }

  /** Those of these that were taken out. */
  Set<String> removed(Collection<String> codes) {
    return Set.copyOf(
        statements.query(
            "select code from campaigns.item_removed where code" + THESE,
            row -> row.getString(1),
            columns(codes)));
  }

  /** Forgets what was taken out before the last {@value Items#MOST}. */
  void forgetRemoved() {
    statements
        .query(
            "select removed_at from campaigns.item_removed order by removed_at desc offset "
                + Items.MOST
                + " rows fetch first 1 rows only",
            row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .forEach(
            last ->
                statements.change(
                    "delete from campaigns.item_removed where removed_at <= ?", last));
  }

  /**
   * Writes items in the place of those that are {@link #lock locked}, and new ones, for which there
   * is {@link #room room}: so that nobody else puts them in at the same time.
   */
  void write(Collection<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    List<String> codes = items.stream().map(Item::code).toList();
    statements.change("delete from campaigns.item where code" + THESE, columns(codes));
    statements.change("delete from campaigns.item_removed where code" + THESE, columns(codes));
    insert(items);
  }

  private void insert(Collection<Item> items) {
    Columns rows = new Columns(13);
    Columns replacing = new Columns(2);
    for (Item item : items) {
      rows.add(
          item.code(),
          item.names().get(Language.DE),
          item.names().get(Language.EN),
          item.category(),
          item.brand().orElse(null),
          item.kind().orElse(null),
          item.price().map(price -> price.amount().toPlainString()).orElse(null),
          item.price().map(price -> price.currency().getCurrencyCode()).orElse(null),
          item.availability(),
          item.link().orElse(null),
          item.image().orElse(null),
          item.fromPurchases().orElse(null),
          item.revision());
      item.replaces().forEach(replaced -> replacing.add(item.code(), replaced));
    }
    statements.change(
        "insert into campaigns.item ("
            + COLUMNS
            + ") select t.c, t.de, t.en, t.category, t.brand, t.kind, cast(t.price as numeric(16,"
            + " 4)), t.currency, t.availability, t.link, t.image, t.purchases, cast(t.revision as integer)"
            + " from "
            + Columns.table(
                "c de en category brand kind price currency availability link image purchases"
                    + " revision"),
        rows);
    if (!replacing.isEmpty()) {
      statements.change(
          "insert into campaigns.item_replaced (code, replaced) select t.c, t.r from "
              + Columns.table("c r"),
          replacing);
    }
  }

  /** Whether a message of a campaign speaks of one of these. */
  boolean named(Collection<String> codes) {
    return !statements
        .query(
            "select 1 from campaigns.message where item" + THESE + " fetch first 1 rows only",
            row -> row.getInt(1),
            columns(codes))
        .isEmpty();
  }

  private static Columns columns(Collection<String> codes) {
    Columns columns = new Columns(1);
    codes.forEach(columns::add);
    return columns;
  }

  private static Item with(Item item, SortedSet<String> replaces) {
    return new Item(
        item.code(),
        item.names(),
        item.category(),
        item.brand(),
        item.kind(),
        item.price(),
        item.availability(),
        replaces,
        item.link(),
        item.image(),
        item.fromPurchases(),
        item.revision());
  }

  private static Item read(ResultSet row) throws SQLException {
    Map<Language, String> names = new EnumMap<>(Language.class);
    Optional.ofNullable(row.getString(2)).ifPresent(name -> names.put(Language.DE, name));
    Optional.ofNullable(row.getString(3)).ifPresent(name -> names.put(Language.EN, name));
    BigDecimal price = row.getBigDecimal(7);
    return new Item(
        row.getString(1),
        names,
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)).map(PurchaseKind::valueOf),
        price == null
            ? Optional.empty()
            : Optional.of(new Price(price, Price.currency(row.getString(8)))),
        Availability.valueOf(row.getString(9)),
        new TreeSet<>(),
        Optional.ofNullable(row.getString(10)),
        Optional.ofNullable(row.getString(11)),
        Optional.ofNullable(row.getString(12)).map(PurposeCode::new),
        row.getInt(13));
  }
}
