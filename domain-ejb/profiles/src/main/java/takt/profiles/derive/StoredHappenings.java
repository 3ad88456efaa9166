package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.EventTypes;
import takt.profiles.store.Bindings;

/** Reads a profile's stored events back, as far as something follows from them. */
@ApplicationScoped
public class StoredHappenings {

  /** The latest so many events count; older ones have decayed. */
  private static final int MOST = 50_000;

  private static final String EVENTS =
      "select message_id, name, purposes, happened_at, properties from profiles.event"
          + " where profile_id = ? order by happened_at desc fetch first "
          + MOST
          + " rows only";

  private static final String NAMED =
      "select x.message_id, x.name, x.purposes, x.happened_at, x.properties, x.profile_id"
          + " from (select e.*, row_number() over (partition by e.profile_id"
          + " order by e.happened_at desc) as place from profiles.event e"
          + " where e.profile_id = any(?) and e.name in"
          + " (select t.n from unnest(cast(? as varchar array)) as t(n))) x where x.place <= "
          + MOST
          + " order by x.happened_at desc";
  private static final String COMMERCE =
      "select message_id, name, purposes, happened_at, properties from profiles.event"
          + " where profile_id = ? and name in ('Order Completed', 'Order Refunded',"
          + " 'Order Cancelled') and "
          + Bindings.BOUND
          + " order by happened_at desc fetch first "
          + MOST
          + " rows only";

  @Inject Statements statements;
  @Inject EventTypes types;

  /** A profile's events, the latest first: each message once, though a merge may bring it twice. */
  public List<Happening> of(ProfileId profile) {
    return read(EVENTS, profile.value());
  }

  /** Those of orders and what became of them that are bound to a purpose. */
  public List<Happening> commerceOf(ProfileId profile, PurposeCode purpose) {
    return read(COMMERCE, profile.value(), Bindings.pattern(purpose));
  }

  private List<Happening> read(String sql, Object... parameters) {
    Map<String, Happening> once = new LinkedHashMap<>();
    statements
        .query(
            sql,
            row ->
                happening(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getString(5)),
            parameters)
        .forEach(one -> once.putIfAbsent(one.messageId(), one));
    return List.copyOf(once.values());
  }

  /**
   * The same of several profiles, of events with these names only.
   *
   * @return by profile; who has none is not there
   */
  public Map<ProfileId, List<Happening>> of(
      Collection<ProfileId> profiles, Collection<String> names) {
    Map<ProfileId, Map<String, Happening>> all = new HashMap<>();
    statements.query(
        NAMED,
        row -> {
          Happening one =
              happening(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  row.getString(5));
          return all.computeIfAbsent(
                  new ProfileId(row.getObject(6, UUID.class)), any -> new LinkedHashMap<>())
              .putIfAbsent(one.messageId(), one);
        },
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new),
        names.toArray(String[]::new));
    Map<ProfileId, List<Happening>> lists = new HashMap<>();
    all.forEach((profile, once) -> lists.put(profile, List.copyOf(once.values())));
    return lists;
  }

  private Happening happening(
      String messageId, String name, String purposes, Instant at, String properties) {
    try (JsonReader reader = Json.createReader(new StringReader(properties))) {
      JsonObject object = reader.readObject();
      return Happening.of(messageId, name, types.of(name), PurposeSet.parse(purposes), at, object);
    }
  }
}
