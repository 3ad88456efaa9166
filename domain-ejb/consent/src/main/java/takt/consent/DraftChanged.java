package takt.consent;

import takt.kernel.PurposeCode;

/** The revision that the request names is not the current one. */
public final class DraftChanged extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public DraftChanged(PurposeCode purpose, int current) {
    super("The current revision of the draft of purpose \"" + purpose + "\" is " + current);
  }
}
