package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.consent.ledger.Ledger;
import takt.consent.permission.Absorptions;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.States;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Snapshot;
import takt.kernel.ProfileId;
import takt.platform.Atomic;

/** What was permitted at a time in the past (rule C2.4). */
@ApplicationScoped
class PastPermissions {

  @Inject CurrentPurposes purposes;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject Absorptions absorptions;
  @Inject Clock clock;

  /** The permissions of a profile at that time. */
  @Atomic
  Permissions of(ProfileId profile, Instant time) {
    Instant at = past(time);
    if (rows.read(profile).isEmpty()) {
      throw new UnknownProfile(profile);
    }
    States states = ledger.states(profile, at);
    boolean absorbed = absorptions.absorbed(profile, at);
    return purposes.at(at).permissions(profile, states, absorbed, at);
  }

  /** What was permitted then for somebody who had decided nothing. */
  Snapshot undecided(Instant time) {
    return purposes.at(past(time));
  }

  /** The ledger counts in whole microseconds. */
  private Instant past(Instant time) {
    if (time.isAfter(clock.instant())) {
      throw new IllegalArgumentException("must not lie in the future");
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
