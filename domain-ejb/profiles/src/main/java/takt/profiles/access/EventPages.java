package takt.profiles.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.EventPage;
import takt.profiles.EventPage.KnownEvent;
import takt.profiles.IncomingEvent;

/** Reads a person's events page by page; the caller holds the person's lock. */
@ApplicationScoped
class EventPages {

  /** So many characters of properties are read at once, beside those of the first event. */
  static final long MOST_CHARACTERS = 8_000_000;

  private static final String ORDER = " order by e.happened_at desc, e.origin_id, e.message_id";

  private static final String FIRST =
      "select e.message_id, e.origin_id, e.kind, e.name, e.purposes, e.happened_at, e.received_at,"
          + " e.properties, e.source from profiles.event e where e.profile_id = ?";

  private static final String AFTER =
      " and (e.happened_at < ? or e.happened_at = ? and (e.origin_id > ?"
          + " or e.origin_id = ? and e.message_id > ?))";

  private static final String LIMIT = " fetch first ? rows only";

  /** The database adds up, so that nothing is read that does not go out. */
  private static final String BOUNDED =
      "select x.* from (select e.*, sum(char_length(e.properties)) over ("
          + "order by e.happened_at desc, e.origin_id, e.message_id"
          + " rows between unbounded preceding and current row) as upto, row_number() over ("
          + "order by e.happened_at desc, e.origin_id, e.message_id) as n from (%s) e) x"
          + " where x.n = 1 or x.upto <= ? order by x.n";

  private static final JsonProvider JSON = JsonProvider.provider();

  @Inject Statements statements;

  private record Placed(KnownEvent event, EventPlace place) {}

  EventPage page(ProfileId profile, Optional<String> after, int limit) {
    Optional<EventPlace> from = after.map(EventPlace::of);
    UUID id = profile.value();
    String inner = FIRST + (from.isPresent() ? AFTER : "") + ORDER + LIMIT;
    Stream<Object> place =
        from.stream()
            .flatMap(
                one -> Stream.of(one.at(), one.at(), one.origin(), one.origin(), one.messageId()));
    Object[] parameters =
        Stream.of(Stream.of((Object) id), place, Stream.of((Object) limit, MOST_CHARACTERS))
            .flatMap(one -> one)
            .toArray();
    List<Placed> read = statements.query(BOUNDED.formatted(inner), EventPages::placed, parameters);
    return new EventPage(
        read.stream().map(Placed::event).toList(),
        read.isEmpty() ? Optional.empty() : next(profile, read.get(read.size() - 1).place()));
  }

  /** The place, if anything comes after it. */
  private Optional<String> next(ProfileId profile, EventPlace last) {
    List<Integer> more =
        statements.query(
            "select 1 from profiles.event e where e.profile_id = ?" + AFTER + LIMIT,
            row -> row.getInt(1),
            profile.value(),
            last.at(),
            last.at(),
            last.origin(),
            last.origin(),
            last.messageId(),
            1);
    return more.isEmpty() ? Optional.empty() : Optional.of(last.text());
  }

  private static Placed placed(ResultSet row) throws SQLException {
    JsonObject properties = json(row.getString(8));
    EventPlace place =
        new EventPlace(
            row.getObject(6, OffsetDateTime.class).toInstant(),
            row.getObject(2, UUID.class),
            row.getString(1));
    KnownEvent event =
        new KnownEvent(
            place.messageId(),
            IncomingEvent.Kind.valueOf(row.getString(3)),
            row.getString(4),
            Optional.ofNullable(row.getString(9)).or(() -> library(properties)),
            PurposeSet.parse(row.getString(5)),
            place.at(),
            row.getObject(7, OffsetDateTime.class).toInstant(),
            properties);
    return new Placed(event, place);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The library that sent it, by its own word: all that is known of older events. */
  private static Optional<String> library(JsonObject properties) {
    return properties.get(IncomingEvent.CONTEXT) instanceof JsonObject context
            && context.get("library") instanceof JsonObject library
            && library.get("name") instanceof JsonString name
        ? Optional.of(name.getString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
