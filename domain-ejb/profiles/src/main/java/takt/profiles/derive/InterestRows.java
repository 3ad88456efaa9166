package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.store.Tables;

/** Stores interests. */
@ApplicationScoped
class InterestRows {

  private static final int WIDTH = 6;

  @Inject Statements statements;

  void add(Map<ProfileId, Derived> derived, Duration halfLife) {
    Columns rows = new Columns(WIDTH);
    derived.forEach((profile, one) -> put(rows, profile, one));
    Tables.interests(halfLife.toSeconds()).write(statements, rows);
  }

  void replace(ProfileId profile, Derived derived, Duration halfLife) {
    statements.change("delete from profiles.affinity where profile_id = ?", profile.value());
    add(Map.of(profile, derived), halfLife);
  }

  private static void put(Columns rows, ProfileId profile, Derived derived) {
    derived
        .interests()
        .forEach(
            (key, interest) ->
                rows.add(
                    profile,
                    key.purpose(),
                    key.category(),
                    interest.score(),
                    interest.at(),
                    interest.since()));
  }
}
