package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.DataMapping;
import takt.profiles.ExportOrder;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.store.Bindings;

/** Who is in an export, chunk by chunk in the order of their profiles. */
@ApplicationScoped
class Whom {

  private static final String LIVING =
      "select id from profiles.profile where id > ? and created_at <= ? and absorbed_into is null"
          + " and created_at >= ? and created_at < ? order by id fetch first ? rows only";

  private static final String MEMBERS =
      "select p.id from profiles.segment_member m join profiles.profile p on p.id = m.profile_id"
          + " where m.segment = ? and m.purpose = ? and m.profile_id > ? and p.created_at <= ?"
          + " and p.absorbed_into is null and p.created_at >= ? and p.created_at < ?"
          + " order by m.profile_id fetch first ? rows only";

  private static final String STILL_MEMBERS =
      "select t.p from "
          + Columns.table("p")
          + " where exists (select 1 from profiles.segment_member m"
          + " where m.profile_id = cast(t.p as uuid) and m.segment = ? and m.purpose = ?)";

  private static final String NAMES =
      "select distinct name from profiles.attribute where profile_id in (select cast(t.p as uuid)"
          + " from "
          + Columns.table("p")
          + ") and "
          + Bindings.BOUND
          + " order by name fetch first ? rows only";

  /** As text, which is the database's order of them, too. */
  private static final Comparator<ProfileId> BY_KEY = Comparator.comparing(ProfileId::toString);

  private static final int NO_SEGMENT = -1;
  private static final UUID FIRST = new UUID(0, 0);
  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Catalogue catalogue;

  /**
   * The next profiles to look at: those that were there when the export was ordered, and of a
   * segment its members.
   *
   * @param ordered when the export was ordered
   * @param last the last one before them
   */
  List<ProfileId> next(Instant ordered, ExportOrder order, Optional<UUID> last, int limit) {
    boolean people = order.kind() == DataMapping.Kind.PEOPLE;
    List<Object> parameters = new ArrayList<>();
    if (order.segment().isPresent()) {
      parameters.add(segment(order));
      parameters.add(order.purpose().value());
    }
    parameters.addAll(
        List.of(
            last.orElse(FIRST),
            ordered,
            order.from().filter(any -> people).orElse(BEGINNING),
            order.until().filter(any -> people).orElse(END),
            limit));
    return statements.query(
        order.segment().isPresent() ? MEMBERS : LIVING,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        parameters.toArray());
  }

  /** A segment's key; of one that is there no more, a key that nobody is a member of. */
  private int segment(ExportOrder order) {
    return order
        .segment()
        .flatMap(catalogue.current()::segment)
        .map(DefinedSegment::id)
        .orElse(NO_SEGMENT);
  }

  /**
   * Locks their permissions, and leaves those who permit the purpose and, of a segment, are still
   * members; in the caller's transaction.
   */
  Map<ProfileId, Permissions> permitting(Collection<ProfileId> profiles, ExportOrder order) {
    Map<ProfileId, Permissions> permitting = new TreeMap<>(BY_KEY);
    consents
        .lock(profiles)
        .forEach(
            (profile, permissions) -> {
              if (permissions.allow(order.purpose())) {
                permitting.put(profile, permissions);
              }
            });
    if (order.segment().isPresent() && !permitting.isEmpty()) {
      permitting
          .keySet()
          .retainAll(
              Set.copyOf(
                  statements.query(
                      STILL_MEMBERS,
                      row -> ProfileId.of(row.getString(1)),
                      keys(permitting.keySet()),
                      segment(order),
                      order.purpose().value())));
    }
    return permitting;
  }

  /** The names of their attributes for a purpose, at most so many. */
  Set<String> names(Collection<ProfileId> profiles, PurposeCode purpose, int limit) {
    return profiles.isEmpty()
        ? Set.of()
        : new TreeSet<>(
            statements.query(
                NAMES, row -> row.getString(1), keys(profiles), Bindings.pattern(purpose), limit));
  }

  static Columns keys(Collection<ProfileId> profiles) {
    Columns keys = new Columns(1);
    profiles.forEach(keys::add);
    return keys;
  }

  static Instant from(ExportOrder order) {
    return order.from().orElse(BEGINNING);
  }

  static Instant until(ExportOrder order) {
    return order.until().orElse(END);
  }
}
