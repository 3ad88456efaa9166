package takt.profiles;

import takt.kernel.ProfileId;

/** A split was asked for of profiles that are not merged. */
public final class NeverMerged extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names both. */
  public NeverMerged(ProfileId kept, ProfileId absorbed) {
    super("Profile " + kept + " does not hold profile " + absorbed);
  }
}
