package takt.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.consent.permission.Matter;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** What the links of reminders lead to, until they are over. */
@ApplicationScoped
class ReminderRows {

  @Inject Statements statements;

  /** What a person was reminded of. */
  record Row(ProfileId profile, List<Matter> matters) {}

  void add(String hash, ProfileId profile, List<Matter> matters, Instant at, Instant expiresAt) {
    statements.change(
        "insert into consent.reminder (id, token_hash, profile_id, matters, sent_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        ProfileId.uuid(at),
        hash,
        profile.value(),
        matters.stream().map(Matter::toString).collect(Collectors.joining("\n")),
        at,
        expiresAt);
  }

  Optional<Row> find(String hash, Instant now) {
    return statements
        .query(
            "select profile_id, matters from consent.reminder where token_hash = ?"
                + " and expires_at > ?",
            row ->
                new Row(
                    new ProfileId(row.getObject(1, UUID.class)),
                    row.getString(2).lines().map(Matter::parse).toList()),
            hash,
            now)
        .stream()
        .findFirst();
  }

  /** Deletes links that are over, at most so many; what another node is at is passed by. */
  void forget(Instant now, int most) {
    UUID[] old =
        statements
            .query(
                "select id from consent.reminder where expires_at <= ? fetch first ? rows only"
                    + " for update skip locked",
                row -> row.getObject(1, UUID.class),
                now,
                most)
            .toArray(UUID[]::new);
    if (old.length > 0) {
      statements.change("delete from consent.reminder where id = any(?)", (Object) old);
    }
  }
}
