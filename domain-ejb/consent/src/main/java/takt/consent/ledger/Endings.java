package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
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
  @Inject ReminderTimes times;

  /**
   * Notes when the next consent of a profile ends, and when the person is next to be reminded.
   * Needs the lock of the profile.
   */
  public void note(ProfileId profile, States states) {
    Optional<Instant> next =
        states.all().values().stream()
            .filter(State::gives)
            .flatMap(state -> state.until().stream())
            .min(Comparator.naturalOrder());
    if (next.isEmpty()) {
      statements.change("delete from consent.ending where profile_id = ?", profile.value());
      return;
    }
    Instant remindAt = times.next(states, remindedBy(profile)).orElse(null);
    int known =
        statements.change(
            "update consent.ending set due = ?, remind_at = ? where profile_id = ?",
            next.get(),
            remindAt,
            profile.value());
    if (known == 0) {
      statements.change(
          "insert into consent.ending (profile_id, due, remind_at) values (?, ?, ?)",
          profile.value(),
          next.get(),
          remindAt);
    }
  }

  /** All reminders of the profile until then are done with. */
  public Optional<Instant> remindedBy(ProfileId profile) {
    return statements
        .query(
            "select reminded_by from consent.ending where profile_id = ? and reminded_by is not"
                + " null",
            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
            profile.value())
        .stream()
        .findFirst();
  }

  /** Profiles that are to be reminded by then, the longest due first, at most so many. */
  public List<ProfileId> toRemind(Instant by, int most) {
    return statements.query(
        "select profile_id from consent.ending where remind_at <= ? order by remind_at"
            + " fetch first ? rows only",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        by,
        most);
  }

  /** Whether the profile is still to be reminded by then. Needs the lock of the profile. */
  public boolean isToBeReminded(ProfileId profile, Instant by) {
    return !statements
        .query(
            "select 1 from consent.ending where profile_id = ? and remind_at <= ?",
            row -> row.getInt(1),
            profile.value(),
            by)
        .isEmpty();
  }

  /** Notes that all reminders by then are done with. Needs the lock of the profile. */
  public void reminded(ProfileId profile, States states, Instant by) {
    statements.change(
        "update consent.ending set reminded_by = ?, remind_at = ? where profile_id = ?",
        by,
        times.next(states, Optional.of(by)).orElse(null),
        profile.value());
  }

  /** Leaves a profile's reminders alone until then, after a failure. */
  public void postponeReminder(ProfileId profile, Instant until) {
    statements.change(
        "update consent.ending set remind_at = ? where profile_id = ?", until, profile.value());
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
