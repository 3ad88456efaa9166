package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.BoughtItem;
import takt.profiles.BoughtItems;
import takt.profiles.SoldItem;
import takt.profiles.derive.OrderWords;
import takt.profiles.sample.Permitting;
import takt.profiles.store.Bindings;

/** Counts the buyers of items, and reads what their orders say of them. */
@ApplicationScoped
class StoredBoughtItems implements BoughtItems {

  private static final int MOST_LISTED = 500;

  private static final String LIST =
      "select k.item, max(k.category), count(*) from (select item, max(category) as category"
          + " from profiles.purchase where item > ? and "
          + Bindings.BOUND
          + " group by item, profile_id having sum(quantity) > 0) k"
          + " group by k.item having count(*) >= ? order by k.item fetch first ? rows only";

  /** So many times as many buyers are asked as have to say the same. */
  private static final int TIMES = 5;

  /** So many times as many are looked at for those who can be asked. */
  private static final int LOOKED_AT = 20;

  /** So many orders of one moment are read of a person. */
  private static final int MOST_ORDERS = 5;

  /** What each person has of it, whatever it is bound to beside the purpose. */
  private static final String KEPT =
      "select profile_id, max(last_at) as last_at from profiles.purchase where item = ? and "
          + Bindings.BOUND
          + " group by profile_id having sum(quantity) > 0";

  private static final String BY_SERVER =
      "select 1 from profiles.event e where e.profile_id = k.profile_id"
          + " and e.happened_at = k.last_at and e.name = 'Order Completed' and e.by_server";

  private static final String LAST_BUYERS =
      "select k.profile_id from ("
          + KEPT
          + " order by max(last_at) desc, profile_id fetch first ? rows only) k"
          + " where exists (select 1 from profiles.identifier i where i.profile_id = k.profile_id"
          + " and i.type not in ('anonymous', 'email')) and exists ("
          + BY_SERVER
          + ") order by k.last_at desc, k.profile_id fetch first ? rows only";

  /** Of each person a few orders of the moment, and only those that name the item at all. */
  private static final String ORDERS =
      "select x.profile_id, x.properties from (select e.profile_id, e.happened_at, e.properties,"
          + " row_number() over (partition by e.profile_id order by e.message_id) as place"
          + " from (select profile_id, max(last_at) as last_at from profiles.purchase"
          + " where item = ? and profile_id = any(?) and "
          + Bindings.BOUND
          + " group by profile_id) k join profiles.event e on e.profile_id = k.profile_id"
          + " and e.happened_at = k.last_at where e.name = 'Order Completed' and e.by_server"
          + " and e.profile_id = any(?) and position(cast(? as varchar) in e.properties) > 0 and "
          + Bindings.BOUND.replace("purposes", "e.purposes")
          + ") x where x.place <= "
          + MOST_ORDERS
          + " order by x.happened_at desc, x.profile_id, x.place";

  @Inject Statements statements;
  @Inject Purposes purposes;
  @Inject Permitting permitting;

  @Override
  public List<BoughtItem> list(PurposeCode purpose, Optional<String> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    purposes.require(PurposeSet.of(purpose));
    return statements.query(
        LIST,
        row ->
            new BoughtItem(row.getString(1), Optional.ofNullable(row.getString(2)), row.getLong(3)),
        after.orElse(""),
        Bindings.pattern(purpose),
        LEAST_BUYERS,
        limit);
  }

  @Override
  @Atomic
  public Optional<SoldItem> said(PurposeCode purpose, String item, int persons) {
    if (persons < LEAST_BUYERS || persons > MOST_BUYERS) {
      throw new IllegalArgumentException("persons must be " + LEAST_BUYERS + " to " + MOST_BUYERS);
    }
    purposes.require(PurposeSet.of(purpose));
    List<OrderWords> words = words(purpose, item, TIMES * persons);
    Optional<String> name = agreed(words, OrderWords::name, persons);
    Optional<String> category = agreed(words, OrderWords::category, persons);
    if (name.isEmpty() || category.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SoldItem(name.get(), category.get(), agreed(words, OrderWords::cost, persons)));
  }

  /** What the last order of each of the last buyers who permit it says, the latest first. */
  private List<OrderWords> words(PurposeCode purpose, String item, int most) {
    String pattern = Bindings.pattern(purpose);
    List<ProfileId> buyers =
        statements.query(
            LAST_BUYERS,
            row -> new ProfileId(row.getObject(1, UUID.class)),
            item,
            pattern,
            LOOKED_AT * most,
            most);
    UUID[] permitted =
        permitting.of(buyers, purpose).stream().map(ProfileId::value).toArray(UUID[]::new);
    Map<UUID, OrderWords> words = new LinkedHashMap<>();
    statements.query(
        ORDERS,
        row -> {
          UUID person = row.getObject(1, UUID.class);
          OrderWords.of(properties(row.getString(2)), item)
              .ifPresent(one -> words.putIfAbsent(person, one));
          return true;
        },
        item,
        permitted,
        pattern,
        permitted,
        written(item),
        pattern);
    return List.copyOf(words.values());
  }

  /** What most of them say, the latest of equals, if it is so many. */
  private static <T> Optional<T> agreed(
      List<OrderWords> words, Function<OrderWords, Optional<T>> part, int persons) {
    Map<T, Integer> said = new LinkedHashMap<>();
    words.forEach(one -> part.apply(one).ifPresent(it -> said.merge(it, 1, Integer::sum)));
    return said.entrySet().stream()
        .filter(one -> one.getValue() >= persons)
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey);
  }

  /** As it stands in the text of an order, without what is around it. */
  private static String written(String item) {
    String quoted = Json.createValue(item).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static JsonObject properties(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
