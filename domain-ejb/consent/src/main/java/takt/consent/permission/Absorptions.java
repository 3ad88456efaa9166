package takt.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** When profiles were absorbed by others (rules C2.4 and C3.8). */
@ApplicationScoped
public class Absorptions {

  @Inject Statements statements;

  /** From then on, the profile goes on in another. */
  public void begin(ProfileId absorbed, ProfileId kept, Instant at) {
    statements.change(
        "insert into consent.absorption (profile_id, merged_at, into_id) values (?, ?, ?)",
        absorbed.value(),
        at,
        kept.value());
  }

  /** From then on, the profile is on its own again. */
  public void end(ProfileId restored, Instant at) {
    statements.change(
        "update consent.absorption set split_at = ? where profile_id = ? and split_at is null",
        at,
        restored.value());
  }

  /** Whether the profile had been absorbed at that time. */
  public boolean absorbed(ProfileId profile, Instant at) {
    return !statements
        .query(
            "select 1 from consent.absorption where profile_id = ? and merged_at <= ?"
                + " and (split_at is null or split_at > ?)",
            row -> row.getInt(1),
            profile.value(),
            at,
            at)
        .isEmpty();
  }
}
