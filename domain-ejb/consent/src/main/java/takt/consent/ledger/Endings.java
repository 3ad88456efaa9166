package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** When each profile's next consent ends: what the timer looks at (rule C3.14). */
@ApplicationScoped
public class Endings {

  @Inject Statements statements;

  /** Notes when the next consent of a profile ends. Needs the lock of the profile. */
  public void note(ProfileId profile, States states) {
    statements.change("delete from consent.ending where profile_id = ?", profile.value());
    Optional<Instant> next =
        states.all().values().stream()
            .filter(State::gives)
            .flatMap(state -> state.until().stream())
            .min(Comparator.naturalOrder());
    next.ifPresent(
        due ->
            statements.change(
                "insert into consent.ending (profile_id, due) values (?, ?)",
                profile.value(),
                due));
  }

  /** Profiles with a consent that has ended by then, the longest ended first, at most so many. */
  public List<ProfileId> due(Instant by, int most) {
    return statements.query(
        "select profile_id from consent.ending where due <= ? order by due fetch first ? rows only",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        by,
        most);
  }

  /** Leaves a profile alone until then, after a failure. */
  public void postpone(ProfileId profile, Instant until) {
    statements.change(
        "update consent.ending set due = ? where profile_id = ?", until, profile.value());
  }
}
