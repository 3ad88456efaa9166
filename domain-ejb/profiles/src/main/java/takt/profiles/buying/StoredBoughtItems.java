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
      "select item, max(category), count(distinct profile_id) from profiles.purchase"
          + " where item > ? and quantity > 0 and "
          + Bindings.BOUND
          + " group by item having count(distinct profile_id) >= ? order by item"
          + " fetch first ? rows only";

  /** So many times as many buyers are asked as have to say the same. */
  private static final int TIMES = 5;

  private static final String KEPT =
      "select profile_id, last_at from profiles.purchase where item = ? and quantity > 0 and "
          + Bindings.BOUND;

  private static final String LAST_BUYERS =
      "select k.profile_id from ("
          + KEPT
          + ") k group by k.profile_id order by max(k.last_at) desc, k.profile_id"
          + " fetch first ? rows only";

  private static final String ORDERS =
      "select e.profile_id, e.properties from ("
          + KEPT
          + " and profile_id = any(?)) k join (select profile_id, happened_at, properties"
          + " from profiles.event where name = 'Order Completed' and profile_id = any(?) and "
          + Bindings.BOUND
          + ") e on e.profile_id = k.profile_id and e.happened_at = k.last_at"
          + " order by e.happened_at desc, e.profile_id fetch first ? rows only";

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
            LAST_BUYERS, row -> new ProfileId(row.getObject(1, UUID.class)), item, pattern, most);
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
        pattern,
        permitted,
        permitted,
        pattern,
        2 * most);
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

  private static JsonObject properties(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
