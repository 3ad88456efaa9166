package takt.consent;

/** Another entry of the register is about the same. */
public final class CookieRegistered extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public CookieRegistered(String code) {
    super("The entry \"" + code + "\" is about the same name, domain and storage");
  }
}
