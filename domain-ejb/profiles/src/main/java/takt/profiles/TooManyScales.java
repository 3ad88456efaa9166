package takt.profiles;

/** There are as many psychographic scales as there may be. */
public final class TooManyScales extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyScales() {
    super("There are at most " + Scales.MOST + " psychographic scales");
  }
}
