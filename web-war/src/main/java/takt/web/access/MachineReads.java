package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Looks;
import takt.profiles.Profiles;

/**
 * Counts what a machine of the company reads about a person, where the person can read it (rule
 * F7.5). Beside what is answered for one purpose, which counts itself.
 */
@ApplicationScoped
public class MachineReads {

  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Looks looks;
  @Inject Caller caller;

  /**
   * Counts it if a machine is calling, and the person is known; in the caller's transaction or one
   * of its own, which locks the person's permissions.
   *
   * @param purposes what it was for, each counted once; none if it was for none
   */
  @Atomic
  public void count(ProfileId profile, Collection<PurposeCode> purposes) {
    if (caller.is(Role.INTEGRATOR) && profiles.exists(profile)) {
      consents.lock(profile);
      looks.count(profile, PurposeSet.of(purposes), caller.label());
    }
  }
}
