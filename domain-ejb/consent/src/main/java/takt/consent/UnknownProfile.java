package takt.consent;

import takt.kernel.ProfileId;

/** The profile does not exist. */
public final class UnknownProfile extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownProfile(ProfileId profile) {
    super("There is no profile " + profile);
  }
}
