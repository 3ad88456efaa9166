package takt.consent;

import takt.kernel.PurposeCode;

/** The legal basis would differ from that of earlier versions (rule C1.4). */
public final class BasisChanged extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public BasisChanged(PurposeCode purpose) {
    super(
        "The legal basis of purpose \""
            + purpose
            + "\" cannot change: publish a new purpose instead");
  }
}
