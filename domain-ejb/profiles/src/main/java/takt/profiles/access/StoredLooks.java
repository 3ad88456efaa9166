package takt.profiles.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Look;
import takt.profiles.Looks;
import takt.profiles.identity.Origins;

/** The log in the database: rows are added, and deleted when their time is over. */
@ApplicationScoped
class StoredLooks implements Looks {
  private static final String ADD =
      "insert into profiles.look (profile_id, id, looked_at, who, role, kinds, reason) select"
          + " cast(t.p as uuid), cast(t.i as uuid), cast(t.w as timestamp(6) with time zone), t.o,"
          + " t.r, t.k, t.y from "
          + Columns.table("p i w o r k y");

  /** The same look once, though each profile of the person has a row of it. */
  private static final String READ =
      "select distinct l.looked_at, l.id, l.who, l.role, l.kinds, l.reason from profiles.look l"
          + " where l.profile_id in (select cast(t.p as uuid) from "
          + Columns.table("p")
          + ") order by l.looked_at desc, l.id desc fetch first ? rows only";

  private static final String FORGET =
      "delete from profiles.look where (profile_id, id) in (select l.profile_id, l.id"
          + " from profiles.look l where l.looked_at < ? order by l.looked_at"
          + " fetch first ? rows only)";

  @Inject Statements statements;
  @Inject Origins origins;
  @Inject MachineReadRows machines;
  @Inject Clock clock;

  @Override
  @Atomic
  public void note(ProfileId profile, Look look) {
    note(List.of(profile), look);
  }

  @Override
  @Atomic
  public void note(Collection<ProfileId> profiles, Look look) {
    UUID id = ProfileId.uuid(look.at());
    String kinds = look.ordered().stream().map(Enum::name).collect(Collectors.joining(" "));
    Columns rows = new Columns(7);
    for (UUID one : origins.of(profiles)) {
      rows.add(one, id, look.at(), look.who(), look.role(), kinds, look.reason());
    }
    if (!rows.isEmpty()) {
      statements.change(ADD, rows);
    }
  }

  @Override
  @Atomic
  public void count(Collection<ProfileId> profiles, PurposeCode purpose, String who) {
    machines.add(profiles, PurposeSet.of(purpose), who, clock.instant());
  }

  @Override
  @Atomic
  public void count(ProfileId profile, PurposeSet purposes, String who) {
    machines.add(List.of(profile), purposes, who, clock.instant());
  }

  /** Looks at any of these profiles, newest first. */
  List<Look> of(Set<UUID> profiles, int limit) {
    Columns keys = new Columns(1);
    profiles.forEach(keys::add);
    return statements.query(READ, StoredLooks::look, keys, limit);
  }

  /**
   * Deletes what is older than {@value Looks#YEARS} years, of the counts as well.
   *
   * @param limit at most so many rows of each
   * @return how many rows there were
   */
  @Atomic
  int forget(Instant now, int limit) {
    Instant until = Looks.until(now);
    return statements.change(FORGET, until, limit) + machines.forget(until, limit);
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(
        row.getObject(1, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        Arrays.stream(row.getString(5).split(" "))
            .map(Look.Kind::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Look.Kind.class))),
        row.getString(6));
  }
}
