package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose cannot be opted out of (rule C4.6). */
public final class NoSwitch extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public NoSwitch(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" has no switch: a contract or the law asks for it");
  }
}
