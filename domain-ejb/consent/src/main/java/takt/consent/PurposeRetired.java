package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose is over, and its code stays taken (rule C1.14). */
public final class PurposeRetired extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public PurposeRetired(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" is retired; its code stays taken");
  }
}
