package takt.web.access;

/** No more keys can be made. */
public final class TooManyKeys extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyKeys() {
    super("There are already " + Keys.MOST + " keys: revoke one first");
  }
}
