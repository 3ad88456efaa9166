package takt.campaigns.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import takt.campaigns.Complaint;
import takt.campaigns.KnownComplaints;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;

/**
 * When persons complained about messages (rule G8.5), under their lock: the last time for each
 * purpose that the complaint is about, and nothing else about it.
 */
@ApplicationScoped
public class Complaints implements KnownComplaints {

  @Inject Statements statements;
  @Inject Clock clock;

  /** For which purpose a decision about this person showed something; none if it showed nothing. */
  PurposeSet shownFor(UUID decision, ProfileId profile) {
    return PurposeSet.of(
        statements.query(
            "select coalesce(d.shown_for, c.purpose) from campaigns.decision d"
                + " join campaigns.campaign c on c.id = d.campaign_id"
                + " where d.id = ? and d.profile_id = ?",
            row -> new PurposeCode(row.getString(1)),
            decision,
            profile.value()));
  }

  @Override
  public List<Complaint> about(ProfileId profile) {
    return statements.query(
        "select purpose, max(complained_at) from campaigns.complaint where profile_id = ?"
            + " group by purpose order by purpose",
        row ->
            new Complaint(
                new PurposeCode(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant()),
        profile.value());
  }

  /** Writes a complaint down, unless a later one is. */
  void note(ProfileId profile, PurposeSet purposes, Instant at) {
    for (PurposeCode purpose : purposes.codes()) {
      boolean later =
          !statements
              .query(
                  "select id from campaigns.complaint where profile_id = ? and purpose = ?"
                      + " and complained_at >= ? fetch first 1 rows only",
                  row -> row.getObject(1, UUID.class),
                  profile.value(),
                  purpose.value(),
                  at)
              .isEmpty();
      if (!later) {
        // What came with a merge stays: a split gives it back.
        statements.change(
            "delete from campaigns.complaint where profile_id = ? and purpose = ?"
                + " and origins is null",
            profile.value(),
            purpose.value());
        statements.change(
            "insert into campaigns.complaint (id, profile_id, purpose, complained_at)"
                + " values (?, ?, ?, ?)",
            ProfileId.uuid(clock.instant()),
            profile.value(),
            purpose.value(),
            at);
      }
    }
  }

  /**
   * Forgets what is bound to these purposes.
   *
   * @return how many entries
   */
  int forget(ProfileId profile, PurposeSet purposes) {
    return purposes.isEmpty()
        ? 0
        : statements.change(
            "delete from campaigns.complaint where profile_id = ? and purpose = any(?)",
            profile.value(),
            purposes.codes().stream().map(PurposeCode::value).toArray(String[]::new));
  }

  /**
   * Forgets everything of these profiles.
   *
   * @return how many entries
   */
  int forget(Collection<ProfileId> profiles) {
    return statements.change(
        "delete from campaigns.complaint where profile_id = any(?)",
        (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
  }
}
