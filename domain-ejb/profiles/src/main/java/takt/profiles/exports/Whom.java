package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
import takt.profiles.store.Bindings;

/** Who is in an export, chunk by chunk in the order of their profiles. */
@ApplicationScoped
class Whom {

  private static final String LIVING =
      "select id from profiles.profile where id > ? and created_at <= ? and absorbed_into is null"
          + " and created_at >= ? and created_at < ? order by id fetch first ? rows only";

  private static final String BOUND =
      "select t.p from "
          + Columns.table("p")
          + " where exists (select 1 from profiles.attribute where profile_id = cast(t.p as uuid)"
          + " and "
          + Bindings.BOUND
          + ") or exists (select 1 from profiles.affinity where profile_id = cast(t.p as uuid)"
          + " and purpose = ?) or exists (select 1 from profiles.event where profile_id ="
          + " cast(t.p as uuid) and "
          + Bindings.BOUND
          + ")";

  private static final String NAMES =
      "select distinct name from profiles.attribute where profile_id in (select cast(t.p as uuid)"
          + " from "
          + Columns.table("p")
          + ") and "
          + Bindings.BOUND
          + " order by name fetch first ? rows only";

  /** As text, which is the database's order of them, too. */
  private static final Comparator<ProfileId> BY_KEY = Comparator.comparing(ProfileId::toString);

  private static final UUID FIRST = new UUID(0, 0);
  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  @Inject Statements statements;
  @Inject Consents consents;

  /**
   * The next profiles to look at: those that were there when the export was ordered.
   *
   * @param ordered when the export was ordered
   * @param last the last one before them
   */
  List<ProfileId> next(Instant ordered, ExportOrder order, Optional<UUID> last, int limit) {
    boolean people = order.kind() == DataMapping.Kind.PEOPLE;
    return statements.query(
        LIVING,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.orElse(FIRST),
        ordered,
        order.from().filter(any -> people).orElse(BEGINNING),
        order.until().filter(any -> people).orElse(END),
        limit);
  }

  /**
   * Locks their permissions, and leaves those who permit the purpose and have anything for it; in
   * the caller's transaction.
   */
  Map<ProfileId, Permissions> permitting(Collection<ProfileId> profiles, PurposeCode purpose) {
    Map<ProfileId, Permissions> permitting = new TreeMap<>(BY_KEY);
    consents
        .lock(profiles)
        .forEach(
            (profile, permissions) -> {
              if (permissions.allow(purpose)) {
                permitting.put(profile, permissions);
              }
            });
    String bound = Bindings.pattern(purpose);
    Set<ProfileId> having =
        permitting.isEmpty()
            ? Set.of()
            : Set.copyOf(
                statements.query(
                    BOUND,
                    row -> ProfileId.of(row.getString(1)),
                    keys(permitting.keySet()),
                    bound,
                    purpose.value(),
                    bound));
    permitting.keySet().retainAll(having);
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
