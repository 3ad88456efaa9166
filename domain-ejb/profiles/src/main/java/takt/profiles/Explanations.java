package takt.profiles;

import takt.kernel.ProfileId;

/** Explains why things are one profile: to staff, and to the person as part of their access. */
public interface Explanations {

  /**
   * Explains a profile, also one that another has absorbed. In the caller's transaction or one of
   * its own, which locks the profile's permissions.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  Explanation explain(ProfileId profile);
}
