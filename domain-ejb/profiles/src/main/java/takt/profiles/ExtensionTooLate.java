package takt.profiles;

/** A request can no longer be extended: the person has to be told within the first month. */
public final class ExtensionTooLate extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ExtensionTooLate() {
    super("A request is extended once, and within its first month");
  }
}
