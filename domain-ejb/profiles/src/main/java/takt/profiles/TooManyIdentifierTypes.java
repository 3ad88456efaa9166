package takt.profiles;

/** There are as many types of identifiers as there can be. */
public final class TooManyIdentifierTypes extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyIdentifierTypes() {
    super("There are at most " + IdentifierTypes.MOST + " types of identifiers");
  }
}
