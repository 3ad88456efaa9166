package takt.consent;

/** No more entries can be registered. */
public final class TooManyCookies extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused. */
  public TooManyCookies() {
    super("There are already " + Cookies.MOST + " entries");
  }
}
