package takt.profiles;

/** A request was changed by somebody else meanwhile. */
public final class RequestChanged extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names its revision. */
  public RequestChanged(long revision) {
    super("The current revision is " + revision + ": read it again");
  }
}
