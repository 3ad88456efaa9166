package takt.profiles;

import takt.kernel.PurposeCode;

/** A view was asked for that the person does not permit (rule F2.1). */
public final class NotPermitted extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the purpose. */
  public NotPermitted(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" is not permitted");
  }
}
