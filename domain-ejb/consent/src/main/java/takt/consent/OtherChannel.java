package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose is about another channel than the choice. */
public final class OtherChannel extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public OtherChannel(PurposeCode purpose) {
    super("The purpose \"" + purpose + "\" is about another channel");
  }
}
