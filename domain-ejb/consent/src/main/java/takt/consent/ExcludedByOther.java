package takt.consent;

import takt.kernel.PurposeCode;

/** A yes that would not stand beside another permitted purpose. */
public final class ExcludedByOther extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public ExcludedByOther(PurposeCode purpose) {
    super("A choice excludes the purpose \"" + purpose + "\"; withdraw one of them first");
  }
}
