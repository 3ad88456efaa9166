package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import takt.client.Reason;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.profiles.Looks;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Writes down that whoever calls looks at a person's data (rule F7.3). */
@ApplicationScoped
public class StaffLooks {

  private static final int NEEDED = 428;

  @Inject Consents consents;
  @Inject Looks looks;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The reason that staff say in the header, as it is given.
   *
   * @throws Refusal if there is none, or it is too short or too long
   */
  public static String needed(String reason) {
    if (reason == null) {
      throw new Refusal(NEEDED, "reason-needed", "Say in the header " + Reason.HEADER + " why");
    }
    if (!Look.isReason(reason)) {
      throw new Refusal(
          422,
          "bad-reason",
          "%s must have %d to %d characters".formatted(Reason.HEADER, Look.SHORTEST, Look.LONGEST));
    }
    return reason;
  }

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
