package takt.profiles;

import takt.kernel.ProfileId;

/** The log of who looked at a person's data, which the person can read (rule F7.3). */
public interface Looks {

  /**
   * Writes a look down, in the caller's transaction or one of its own; for the person as they are
   * known now, with every profile that was taken for theirs.
   */
  void note(ProfileId profile, Look look);
}
