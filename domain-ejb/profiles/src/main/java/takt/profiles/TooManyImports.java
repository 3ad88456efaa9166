package takt.profiles;

/** Too many imports are open. */
public final class TooManyImports extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many may be. */
  public TooManyImports() {
    super("There are already " + Imports.MOST_OPEN + " imports of this kind that are not done");
  }
}
