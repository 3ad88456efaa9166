package takt.profiles.derive;

import static takt.platform.Columns.table;
import static takt.profiles.derive.Derivations.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.derive.Derived.Bought;
import takt.profiles.derive.Derived.BoundKey;
import takt.profiles.derive.Derived.Ordered;
import takt.profiles.store.Tables;

/** Stores purchases and orders. */
@ApplicationScoped
class PurchaseRows {

  /** Subqueries, so that each row is looked up by index whatever the planner knows. */
  private static final String MEETING =
      "select x.p, 'order' from (select t.p as p, (select max(case when k.undone then 1 else 0 end)"
          + " from profiles.order_seen k where k.profile_id = cast(t.p as uuid)"
          + " and k.order_id = t.o) as found from "
          + table("p o")
          + ") x where x.found > 0 union all"
          + " select x.p, 'item' from (select t.p as p, (select max(k.returned)"
          + " from profiles.purchase k where k.profile_id = cast(t.p as uuid) and k.item = t.i)"
          + " as found from "
          + table("p i")
          + ") x where x.found > 0";

  @Inject Statements statements;

  /**
   * Finds the profiles whose new purchases meet an order that was undone before they came, or an
   * item of which something went back.
   */
  void meeting(Map<ProfileId, Derived> derived, Set<ProfileId> orders, Set<ProfileId> items) {
    Columns bought = new Columns(2);
    Columns ordered = new Columns(2);
    derived.forEach(
        (profile, one) -> {
          one.bought().keySet().forEach(key -> bought.add(profile, key.code()));
          one.orders().keySet().forEach(key -> ordered.add(profile, key.code()));
        });
    if (bought.isEmpty() && ordered.isEmpty()) {
      return;
    }
    statements.query(
        MEETING,
        row ->
            ("order".equals(row.getString(2)) ? orders : items)
                .add(new ProfileId(UUID.fromString(row.getString(1)))),
        ordered,
        bought);
  }

  void add(Map<ProfileId, Derived> derived) {
    Columns bought = new Columns(8);
    Columns ordered = new Columns(5);
    derived.forEach((profile, one) -> put(profile, one, bought, ordered));
    Tables.purchases().write(statements, bought);
    Tables.orders().write(statements, ordered);
  }

  /** Writes purchases anew, of items of which something went back. */
  void replaceReturned(Map<ProfileId, Derived> derived) {
    Columns bought = new Columns(8);
    derived.forEach((profile, one) -> put(profile, one, bought, new Columns(5)));
    Tables.purchasesAnew().write(statements, bought);
  }

  void replace(ProfileId profile, Derived derived) {
    statements.change("delete from profiles.purchase where profile_id = ?", profile.value());
    statements.change("delete from profiles.order_seen where profile_id = ?", profile.value());
    add(Map.of(profile, derived));
  }

  /**
   * Replaces the orders that are derived. One that is older than the events that count is left as
   * it is.
   */
  void replaceOrders(ProfileId profile, Derived derived) {
    statements.change(
        "delete from profiles.order_seen where profile_id = ? and order_id = any(?)",
        profile.value(),
        derived.orders().keySet().stream().map(BoundKey::code).distinct().toArray(String[]::new));
    Columns ordered = new Columns(5);
    put(profile, derived, new Columns(8), ordered);
    Tables.orders().write(statements, ordered);
  }

  private static void put(ProfileId profile, Derived one, Columns bought, Columns ordered) {
    for (Map.Entry<BoundKey, Bought> entry : one.bought().entrySet()) {
      Bought value = entry.getValue();
      Object[] key = key(profile, entry.getKey());
      bought.add(
          key[0],
          key[1],
          key[2],
          value.quantity(),
          value.amount().toPlainString(),
          value.returned(),
          value.last(),
          value.category());
    }
    for (Map.Entry<BoundKey, Ordered> entry : one.orders().entrySet()) {
      Object[] key = key(profile, entry.getKey());
      ordered.add(key[0], key[1], key[2], entry.getValue().at(), entry.getValue().undone());
    }
  }
}
