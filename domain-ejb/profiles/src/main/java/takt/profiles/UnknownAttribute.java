package takt.profiles;

/** An attribute that is not known yet was to be put right, without saying what it is for. */
public final class UnknownAttribute extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says what is missing. */
  public UnknownAttribute() {
    super("Nothing of this name is known: name the purposes that it may be used for");
  }
}
