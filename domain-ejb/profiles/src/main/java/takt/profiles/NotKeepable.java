package takt.profiles;

import takt.kernel.PurposeCode;

/** Data is to be kept for a purpose that neither a contract nor the law asks for. */
public final class NotKeepable extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the purpose. */
  public NotKeepable(PurposeCode purpose) {
    super(
        "Nothing is kept for the purpose "
            + purpose
            + " of a person who is erased: neither a contract nor the law asks for it");
  }
}
