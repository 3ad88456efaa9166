package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose does not rest on consent. */
public final class NothingToConsentTo extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public NothingToConsentTo(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" does not rest on consent, and nobody objected to it");
  }
}
