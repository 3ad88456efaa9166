package takt.profiles;

/** There are as many declared names as there can be. */
public final class TooManyAttributeNames extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyAttributeNames() {
    super("There are at most " + AttributeNames.MOST + " declared names");
  }
}
