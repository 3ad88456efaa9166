package takt.profiles;

/** Too many requests are open. */
public final class TooManyRequests extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many may be. */
  public TooManyRequests() {
    super("There are already " + PersonRequests.MOST_OPEN + " open requests");
  }
}
