package takt.consent;

import takt.kernel.PurposeCode;

/** The version that the request names is not the current one. */
public final class PurposeVersionReplaced extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public PurposeVersionReplaced(PurposeCode purpose, int current) {
    super("The current version of purpose \"" + purpose + "\" is " + current);
  }
}
