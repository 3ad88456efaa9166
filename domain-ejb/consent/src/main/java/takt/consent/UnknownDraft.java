package takt.consent;

import takt.kernel.PurposeCode;

/** There is no draft of this purpose. */
public final class UnknownDraft extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public UnknownDraft(PurposeCode purpose) {
    super("There is no draft of purpose \"" + purpose + "\"");
  }
}
