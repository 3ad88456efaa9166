package takt.profiles.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.Looks;

/** Living profiles about which nothing is new, and what leads to them. */
@ApplicationScoped
class UnusedRows {

  /**
   * Neither opened, nor led to by one more identifier, nor merged since then; without a limit of
   * the person's own, and without a blocked identifier.
   */
  private static final String QUIET =
      "select p.id from profiles.profile p where p.absorbed_into is null and p.own_limit is null"
          + " and p.created_at < ? and not exists (select 1 from profiles.identifier i"
          + " where i.profile_id = p.id and i.linked_at >= ?) and not exists (select 1"
          + " from profiles.merging m where m.kept = p.id and m.merged_at >= ?)"
          + " and not exists (select 1 from profiles.identifier i join"
          + " profiles.blocked_identifier b on b.type = i.type and b.code = i.code"
          + " where i.profile_id = p.id)";

  private static final String LOOKED_AT =
      "select profile_id from profiles.look where profile_id = any(?) and looked_at >= ? union"
          + " select profile_id from profiles.person_request"
          + " where profile_id = any(?) and state = 'OPEN'";

  @Inject Statements statements;

  /** The next ones, after this one in the order of their keys, at most so many. */
  List<ProfileId> quiet(Instant since, ProfileId after, int most) {
    return statements.query(
        QUIET + " and p.id > ? order by p.id fetch first ? rows only",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        since,
        since,
        since,
        after.value(),
        most);
  }

  /** Whether this one is one of them. */
  boolean isQuiet(ProfileId profile, Instant since) {
    return !statements
        .query(
            QUIET + " and p.id = ?", row -> row.getObject(1), since, since, since, profile.value())
        .isEmpty();
  }

  /** What leads to these, with those to whom nothing does. */
  Map<ProfileId, Set<KnownBy>> identifiers(Collection<ProfileId> profiles) {
    Map<ProfileId, Set<KnownBy>> all = new HashMap<>();
    profiles.forEach(one -> all.put(one, new HashSet<>()));
    statements.query(
        "select profile_id, type, code from profiles.identifier where profile_id = any(?)",
        row ->
            all.get(new ProfileId(row.getObject(1, UUID.class)))
                .add(new KnownBy(row.getString(2), row.getString(3))),
        (Object) keys(profiles));
    return all;
  }

  /** Which of these have absorbed another. */
  Set<ProfileId> merged(Collection<ProfileId> profiles) {
    return new HashSet<>(
        statements.query(
            "select distinct kept from profiles.merging where kept = any(?) and undone_at is null",
            row -> new ProfileId(row.getObject(1, UUID.class)),
            (Object) keys(profiles)));
  }

  /**
   * At which of these somebody looked whom the log still names as of a time, or about which a
   * request is to be answered.
   */
  Set<ProfileId> lookedAt(Collection<ProfileId> profiles, Instant asOf) {
    return new HashSet<>(
        statements.query(
            LOOKED_AT,
            row -> new ProfileId(row.getObject(1, UUID.class)),
            keys(profiles),
            Looks.until(asOf),
            keys(profiles)));
  }

  private static UUID[] keys(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }
}
