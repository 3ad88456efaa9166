package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.EventTypes;

/** Reads a profile's stored events back, as far as something follows from them. */
@ApplicationScoped
class StoredHappenings {

  /** The latest so many events count; older ones have decayed. */
  private static final int MOST = 50_000;

  private static final String EVENTS =
      "select message_id, name, purposes, happened_at, properties from profiles.event"
          + " where profile_id = ? order by happened_at desc fetch first "
          + MOST
          + " rows only";

  @Inject Statements statements;
  @Inject EventTypes types;

  /** Each message once, though a merge may have brought it twice. */
  List<Happening> of(ProfileId profile) {
    Map<String, Happening> once = new LinkedHashMap<>();
    statements
        .query(
            EVENTS,
            row ->
                happening(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getString(5)),
            profile.value())
        .forEach(one -> once.putIfAbsent(one.messageId(), one));
    return List.copyOf(once.values());
  }

  private Happening happening(
      String messageId, String name, String purposes, Instant at, String properties) {
    try (JsonReader reader = Json.createReader(new StringReader(properties))) {
      JsonObject object = reader.readObject();
      return new Happening(
          messageId,
          PurposeSet.parse(purposes),
          at,
          types.of(name).weight(),
          Commerce.of(name, object));
    }
  }
}
