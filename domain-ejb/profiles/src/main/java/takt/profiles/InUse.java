package takt.profiles;

/** Something cannot be removed or changed so, since a segment uses it. */
public final class InUse extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the segment. */
  public InUse(String segment) {
    super("The segment \"" + segment + "\" uses it");
  }
}
