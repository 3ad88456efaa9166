package takt.profiles;

import takt.kernel.PurposeCode;

/** A forecast is an inference, and the purpose is none for which anything may be inferred. */
public final class NotForForecasts extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the purpose. */
  public NotForForecasts(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" is not one for which interests may be computed");
  }
}
