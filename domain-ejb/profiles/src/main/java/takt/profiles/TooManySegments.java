package takt.profiles;

/** There are as many segments as there may be. */
public final class TooManySegments extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManySegments() {
    super("There are at most " + Segments.MOST + " segments");
  }
}
