package takt.profiles;

/** There are as many computed traits as there may be. */
public final class TooManyTraits extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyTraits() {
    super("There are at most " + ComputedTraits.MOST + " computed traits");
  }
}
