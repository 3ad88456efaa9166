package takt.consent;

import takt.kernel.PurposeCode;

/** A yes to the purpose counts only once it has been confirmed by e-mail (rule C6.1). */
public final class ConfirmationNeeded extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public ConfirmationNeeded(PurposeCode purpose) {
    super(
        "Consent to the purpose \""
            + purpose
            + "\" counts only once it has been confirmed by e-mail: ask for it with an opt-in");
  }
}
