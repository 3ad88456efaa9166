package takt.profiles.access;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.PersonalRecord.MachineReads;
import takt.profiles.store.Upsert;

/**
 * How often machines read a person. The counts stay with the profile that was read: of what was
 * read while two were merged, the one that went on knows after a split.
 */
@ApplicationScoped
class MachineReadRows {

  private static final String READ =
      "select r.on_day, r.purpose, r.who, sum(r.reads) from profiles.machine_read r"
          + " where r.profile_id in (select cast(t.p as uuid) from "
          + table("p")
          + ") group by r.on_day, r.purpose, r.who order by r.on_day desc, r.purpose, r.who"
          + " fetch first ? rows only";

  private static final String FORGET =
      "delete from profiles.machine_read where (profile_id, on_day, purpose, who) in"
          + " (select r.profile_id, r.on_day, r.purpose, r.who from profiles.machine_read r"
          + " where r.on_day < ? order by r.on_day fetch first ? rows only)";

  /** What stands where it was read for no purpose. */
  private static final String NONE = "";

  @Inject Statements statements;

  /** The caller holds the persons' locks, so nobody else adds to the same rows. */
  void add(Collection<ProfileId> profiles, PurposeSet purposes, String who, Instant at) {
    List<String> codes =
        purposes.isEmpty()
            ? List.of(NONE)
            : purposes.codes().stream().map(PurposeCode::value).toList();
    Columns rows = new Columns(5);
    profiles.forEach(
        profile -> codes.forEach(purpose -> rows.add(profile, day(at), purpose, who, 1)));
    Upsert.into("machine_read", "profile_id, on_day, purpose, who")
        .column("profile_id", "uuid")
        .column("on_day", "date")
        .column("purpose", "varchar")
        .column("who", "varchar")
        .column("reads", "bigint")
        .set("reads = a.reads + n.reads")
        .write(statements, rows);
  }

  List<MachineReads> of(Set<UUID> profiles, int limit) {
    Columns keys = new Columns(1);
    profiles.forEach(keys::add);
    return statements.query(
        READ,
        row ->
            new MachineReads(
                row.getObject(1, LocalDate.class),
                Optional.of(row.getString(2))
                    .filter(one -> !one.equals(NONE))
                    .map(PurposeCode::new),
                row.getString(3),
                row.getLong(4)),
        keys,
        limit);
  }

  int forget(Instant until, int limit) {
    return statements.change(FORGET, day(until), limit);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
