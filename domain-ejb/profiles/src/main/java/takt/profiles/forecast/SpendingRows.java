package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.derive.Commerce;
import takt.profiles.store.Bindings;

/** Reads what persons spent from a time on: the purchases' sums are of all time. */
@ApplicationScoped
class SpendingRows {

  private static final String EVENTS =
      "select profile_id, message_id, name, properties, happened_at from profiles.event"
          + " where profile_id = any(?) and happened_at >= ? and name in ('Order Completed',"
          + " 'Order Refunded', 'Order Cancelled') and "
          + Bindings.BOUND;

  @Inject Statements statements;

  /** What was spent from the cut on, and what of it from the end on; returns are taken off. */
  record Later(double fromCut, double fromEnd) {

    static final Later NOTHING = new Later(0, 0);

    Later plus(double amount, boolean afterEnd) {
      return new Later(fromCut + amount, afterEnd ? fromEnd + amount : fromEnd);
    }
  }

  /** What these persons spent; who spent nothing is left out. The caller holds their locks. */
  Map<ProfileId, Later> later(List<ProfileId> persons, Frame frame) {
    Map<ProfileId, Later> spent = new HashMap<>();
    Set<List<String>> once = new HashSet<>();
    statements.query(
        EVENTS,
        row -> {
          ProfileId person = new ProfileId(row.getObject(1, UUID.class));
          // A merge may have brought a message twice.
          if (once.add(List.of(person.toString(), row.getString(2)))) {
            Instant at = row.getObject(5, OffsetDateTime.class).toInstant();
            Later before = spent.getOrDefault(person, Later.NOTHING);
            spent.put(
                person,
                before.plus(
                    amount(row.getString(3), row.getString(4)), !at.isBefore(frame.untilAt())));
          }
          return null;
        },
        persons.stream().map(ProfileId::value).toArray(UUID[]::new),
        frame.cutAt(),
        Bindings.pattern(frame.purpose()));
    return spent;
  }

  private static double amount(String name, String properties) {
    try (JsonReader reader = Json.createReader(new StringReader(properties))) {
      return Commerce.of(name, reader.readObject()).netAmount().doubleValue();
    }
  }
}
