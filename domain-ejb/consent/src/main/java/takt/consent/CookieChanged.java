package takt.consent;

/** The revision that the request names is not the current one. */
public final class CookieChanged extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public CookieChanged(String what, int current) {
    super("The current revision of " + what + " is " + current);
  }
}
