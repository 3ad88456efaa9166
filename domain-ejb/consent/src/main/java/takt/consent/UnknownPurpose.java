package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose does not exist. */
public final class UnknownPurpose extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownPurpose(PurposeCode purpose) {
    super("There is no purpose \"" + purpose + "\"");
  }
}
