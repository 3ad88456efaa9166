package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.store.Tables;

/** Stores interests. */
@ApplicationScoped
class InterestRows {

  private static final int WIDTH = 8;

  /** Both sides of the fingerprint, so that an index finds the few that differ. */
  private static final String OUTDATED =
      "(select id from profiles.profile where interests_by < ? fetch first ? rows only) union all"
          + " (select id from profiles.profile where interests_by > ? fetch first ? rows only)";

  @Inject Statements statements;

  void add(Map<ProfileId, Derived> derived, InterestRules rules) {
    Columns rows = new Columns(WIDTH);
    derived.forEach((profile, one) -> put(rows, profile, one));
    Tables.interests(rules::seconds).write(statements, rows);
  }

  void replace(ProfileId profile, Derived derived, InterestRules rules) {
    statements.change("delete from profiles.affinity where profile_id = ?", profile.value());
    add(Map.of(profile, derived), rules);
    statements.change(
        "update profiles.profile set interests_by = ? where id = ?",
        rules.fingerprint(),
        profile.value());
  }

  /** Those of these profiles whose interests were computed by other rules. */
  List<ProfileId> outdated(Collection<ProfileId> profiles, InterestRules rules) {
    return statements.query(
        "select id from profiles.profile where id = any(?) and interests_by <> ?",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new),
        rules.fingerprint());
  }

  /** Some profiles whose interests were computed by other rules. */
  List<ProfileId> outdated(InterestRules rules, int most) {
    return statements.query(
        OUTDATED,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        rules.fingerprint(),
        most,
        rules.fingerprint(),
        most);
  }

  private static void put(Columns rows, ProfileId profile, Derived derived) {
    derived
        .interests()
        .forEach(
            (key, interest) ->
                rows.add(
                    profile,
                    key.purpose(),
                    key.topic().dimension(),
                    key.topic().name(),
                    key.situation(),
                    interest.score(),
                    interest.at(),
                    interest.since()));
  }
}
