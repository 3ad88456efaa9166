package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.Explanation;
import takt.profiles.Explanation.Undone;
import takt.profiles.MergeCause;

/** The record of which profile absorbed which, why, and what was undone. */
@ApplicationScoped
class Mergings {

  /** As many as consent follows. */
  private static final int MOST_HOPS = 64;

  private static final String NOTE =
      "insert into profiles.merging (id, kept, absorbed, merged_at, cause, types, call_kind,"
          + " decided_by, reason) values (?, ?, ?, ?, ?, ?, cast(? as varchar), cast(? as varchar),"
          + " cast(? as varchar))";

  private static final String OF =
      "select kept, absorbed, merged_at, cause, types, call_kind, decided_by, reason, undone_at,"
          + " undone_by, undone_reason from profiles.merging where kept = any(?) or absorbed = ?"
          + " order by merged_at desc, id desc fetch first "
          + Explanation.MOST
          + " rows only";

  @Inject Statements statements;

  /** Notes a merge. */
  void note(ProfileId kept, ProfileId absorbed, Instant at, MergeCause cause) {
    statements.change(
        NOTE,
        ProfileId.uuid(at),
        kept.value(),
        absorbed.value(),
        at,
        cause.kind().name(),
        String.join(" ", cause.types()),
        cause.call().orElse(null),
        cause.by().orElse(null),
        cause.reason().orElse(null));
  }

  /** Notes that the merge that holds a profile is undone. */
  void undo(ProfileId absorbed, Instant at, MergeCause cause) {
    statements.change(
        "update profiles.merging set undone_at = ?, undone_by = cast(? as varchar),"
            + " undone_reason = cast(? as varchar) where absorbed = ? and undone_at is null",
        at,
        cause.by().orElse(null),
        cause.reason().orElse(null),
        absorbed.value());
  }

  /** The profile that has absorbed this one, if one has. */
  Optional<ProfileId> absorber(ProfileId profile) {
    return statements
        .query(
            "select absorbed_into from profiles.profile where id = ? and absorbed_into is not null",
            row -> new ProfileId(row.getObject(1, UUID.class)),
            profile.value())
        .stream()
        .findFirst();
  }

  /** Whether a living profile holds another, directly or through one that it absorbed. */
  boolean holds(ProfileId living, ProfileId absorbed) {
    if (absorber(living).isPresent()) {
      return false;
    }
    Optional<ProfileId> above = absorber(absorbed);
    for (int hops = 0; above.isPresent() && hops < MOST_HOPS; hops++) {
      if (above.get().equals(living)) {
        return true;
      }
      above = absorber(above.get());
    }
    return false;
  }

  /** A profile and all that it holds, down to the first: one statement a level. */
  Set<UUID> heldBy(ProfileId profile) {
    Set<UUID> all = new LinkedHashSet<>(List.of(profile.value()));
    Collection<UUID> level = all;
    while (!level.isEmpty()) {
      level =
          statements.query(
              "select absorbed from profiles.merging where kept = any(?) and undone_at is null",
              row -> row.getObject(1, UUID.class),
              (Object) level.toArray(UUID[]::new));
      all.addAll(level);
    }
    return all;
  }

  /** What these profiles absorbed, and what absorbed the last one; newest first. */
  List<Explanation.Merge> of(Collection<UUID> holders, ProfileId profile) {
    return statements.query(OF, Mergings::read, holders.toArray(UUID[]::new), profile.value());
  }

  private static Explanation.Merge read(ResultSet row) throws SQLException {
    String kind = row.getString(4);
    String types = row.getString(5);
    MergeCause cause =
        kind == null
            ? MergeCause.UNKNOWN
            : new MergeCause(
                MergeCause.Kind.valueOf(kind),
                types == null || types.isEmpty() ? List.of() : List.of(types.split(" ")),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
    return new Explanation.Merge(
        new ProfileId(row.getObject(1, UUID.class)),
        new ProfileId(row.getObject(2, UUID.class)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        cause,
        undone(row));
  }

  private static Optional<Undone> undone(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject(9, OffsetDateTime.class);
    String by = row.getString(10);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Undone(
                at.toInstant(),
                by == null
                    ? MergeCause.UNKNOWN
                    : MergeCause.staff(by, Optional.ofNullable(row.getString(11)))));
  }
}
