package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.profiles.Looks;
import takt.web.rest.Words;

/** Writes down that whoever calls looks at a person's data (rule F7.3). */
@ApplicationScoped
public class StaffLooks {

  @Inject Consents consents;
  @Inject Looks looks;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Writes it down, under the person's lock, in the caller's transaction or one of its own.
   *
   * @param kinds what is seen
   * @param reason why, as the caller says it
   * @param pointer where the caller says it, for a refusal
   * @throws takt.consent.UnknownProfile if the profile was never opened
   */
  @Atomic
  public void note(ProfileId profile, Set<Look.Kind> kinds, String reason, String pointer) {
    Look look =
        Words.checked(
            pointer, () -> new Look(clock.instant(), caller.label(), caller.role(), kinds, reason));
    consents.lock(profile);
    looks.note(profile, look);
  }
}
