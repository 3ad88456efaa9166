package takt.consent;

import takt.kernel.PurposeCode;

/** The purpose asks for an age, or a guardian's consent, that the yes does not have. */
public final class AgeTooLow extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public AgeTooLow(PurposeCode purpose) {
    super(
        "The purpose \""
            + purpose
            + "\" asks for an age, or a guardian's consent, that is missing");
  }
}
