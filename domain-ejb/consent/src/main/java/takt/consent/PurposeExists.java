package takt.consent;

import takt.kernel.PurposeCode;

/** A purpose of this code is published already. */
public final class PurposeExists extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public PurposeExists(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" exists: publish its next version instead");
  }
}
