package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.DataMapping;
import takt.profiles.Export;
import takt.profiles.ExportOrder;
import takt.profiles.Look;
import takt.profiles.Looks;
import takt.profiles.Recipients;

/**
 * Reads what an export holds, chunk by chunk, each in a transaction: who permits the purpose is
 * locked, read, noted as looked at, and as disclosed (rules F14.1, F14.2 and F14.5).
 */
@ApplicationScoped
class Reading {

  private static final int PEOPLE = 100;
  private static final int EVENTS = 200;

  @Inject Whom whom;
  @Inject PeopleRows people;
  @Inject EventLines events;
  @Inject Looks looks;
  @Inject Recipients recipients;
  @Inject Clock clock;

  /**
   * Where the reading stands.
   *
   * @param last the last profile that is done
   * @param within where it stands within the events of the profiles after that one
   */
  record Place(Optional<UUID> last, Optional<EventLines.Place> within) {
    static final Place FIRST = new Place(Optional.empty(), Optional.empty());
  }

  /** A chunk's lines; no place to go on at the end. */
  record Chunk(List<JsonObject> lines, Optional<Place> next) {}

  /**
   * Reads the next chunk.
   *
   * @param by who fetches it
   */
  @Atomic
  public Chunk read(Export export, Place place, String by, String role) {
    ExportOrder order = export.order();
    List<ProfileId> profiles = whom.next(export.created(), order, place.last(), PEOPLE);
    if (profiles.isEmpty()) {
      return new Chunk(List.of(), Optional.empty());
    }
    Map<ProfileId, Permissions> persons = whom.permitting(profiles, order);
    Place after =
        new Place(Optional.of(profiles.get(profiles.size() - 1).value()), Optional.empty());
    if (order.kind() == DataMapping.Kind.PEOPLE) {
      note(persons.keySet(), export, by, role);
      return new Chunk(
          people.of(persons, order.purpose(), known(persons.keySet(), order)), Optional.of(after));
    }
    List<EventLines.Happened> some = events.of(persons.keySet(), order, place.within(), EVENTS);
    Set<ProfileId> seen = new LinkedHashSet<>();
    some.forEach(one -> seen.add(one.place().profile()));
    // Whose events were on the page before, was noted with that.
    Set<ProfileId> fresh = new LinkedHashSet<>(seen);
    place.within().ifPresent(before -> fresh.remove(before.profile()));
    note(fresh, export, by, role);
    List<JsonObject> lines = events.fields(some, known(seen, order));
    boolean more = some.size() == EVENTS;
    return new Chunk(
        lines,
        Optional.of(
            more
                ? new Place(place.last(), Optional.of(some.get(some.size() - 1).place()))
                : after));
  }

  /** Notes that they are looked at: each person once in a file. */
  private void note(Set<ProfileId> persons, Export export, String by, String role) {
    looks.note(
        persons, new Look(clock.instant(), by, role, Set.of(Look.Kind.PROFILE), export.reason()));
  }

  /** By which ids the recipient knows them, who gets data of them now; none without one. */
  private Map<ProfileId, UUID> known(Set<ProfileId> persons, ExportOrder order) {
    Map<ProfileId, UUID> known = new HashMap<>();
    order
        .recipient()
        .ifPresent(
            recipient ->
                persons.forEach(
                    person ->
                        known.put(person, recipients.disclose(person, recipient).pseudonym())));
    return known;
  }
}
