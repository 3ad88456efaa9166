package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.ExportOrder;
import takt.profiles.IncomingEvent;
import takt.profiles.SegmentCall;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.store.Bindings;

/** The lines of events: the calls that they came by. */
@ApplicationScoped
class EventLines {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String EVENTS =
      "select e.profile_id, e.happened_at, e.origin_id, e.message_id, e.kind, e.name, e.properties"
          + " from profiles.event e where e.profile_id in (select cast(t.p as uuid) from "
          + Columns.table("p")
          + ") and e.happened_at >= ? and e.happened_at < ? and "
          + Bindings.BOUND
          + "%s order by e.profile_id, e.happened_at, e.origin_id, e.message_id"
          + " fetch first ? rows only";

  private static final String AFTER =
      " and (e.profile_id, e.happened_at, e.origin_id, e.message_id) > (?, ?, ?, ?)";

  @Inject Statements statements;
  @Inject PeopleRows people;
  @Inject Sensitive sensitive;

  /** Where an event stands. */
  record Place(ProfileId profile, Instant at, UUID origin, String messageId) {}

  /** An event. */
  record Happened(Place place, IncomingEvent.Kind kind, String name, JsonObject properties) {}

  /** The next events of these persons, in the order of the persons and of time. */
  List<Happened> of(
      Collection<ProfileId> persons, ExportOrder order, Optional<Place> after, int limit) {
    if (persons.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(Whom.keys(persons));
    parameters.add(Whom.from(order));
    parameters.add(Whom.until(order));
    parameters.add(Bindings.pattern(order.purpose()));
    after.ifPresent(
        place ->
            parameters.addAll(
                List.of(place.profile().value(), place.at(), place.origin(), place.messageId())));
    parameters.add(limit);
    return statements.query(
        EVENTS.formatted(after.isPresent() ? AFTER : ""),
        row -> happened(row, PurposeSet.of(order.purpose())),
        parameters.toArray());
  }

  private Happened happened(ResultSet row, PurposeSet purpose) throws SQLException {
    try (JsonReader reader = JSON.createReader(new StringReader(row.getString(7)))) {
      return new Happened(
          new Place(
              new ProfileId(row.getObject(1, UUID.class)),
              row.getObject(2, OffsetDateTime.class).toInstant(),
              row.getObject(3, UUID.class),
              row.getString(4)),
          IncomingEvent.Kind.valueOf(row.getString(5)),
          row.getString(6),
          sensitive.without(reader.readObject(), purpose, new Sensitive.Refused()));
    }
  }

  /**
   * Their lines.
   *
   * @param known by which ids the recipient knows the persons
   */
  List<JsonObject> fields(List<Happened> events, Map<ProfileId, UUID> known) {
    Set<ProfileId> persons = new LinkedHashSet<>();
    events.forEach(one -> persons.add(one.place().profile()));
    Map<ProfileId, Map<String, List<String>>> identifiers = people.identifiers(persons);
    return events.stream()
        .map(
            one ->
                fields(
                    one,
                    identifiers.getOrDefault(one.place().profile(), Map.of()),
                    Optional.ofNullable(known.get(one.place().profile()))))
        .toList();
  }

  private static JsonObject fields(
      Happened one, Map<String, List<String>> identifiers, Optional<UUID> known) {
    JsonObjectBuilder line =
        JSON.createObjectBuilder(SegmentCall.of(one.kind(), one.name(), one.properties()).fields());
    line.add("messageId", one.place().messageId()).add("timestamp", one.place().at().toString());
    JsonObjectBuilder named = JSON.createObjectBuilder();
    if (identifiers.containsKey("customer")) {
      line.add("userId", identifiers.get("customer").get(0));
    } else if (identifiers.containsKey("anonymous")) {
      line.add("anonymousId", identifiers.get("anonymous").get(0));
    } else {
      identifiers.forEach((type, values) -> named.add(type, values.get(0)));
      line.add("identifiers", named);
    }
    known.ifPresent(id -> line.add("recipientId", id.toString()));
    return line.build();
  }
}
