package takt.profiles;

/** There are too many recipients. */
public final class TooManyRecipients extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many may be. */
  public TooManyRecipients() {
    super("There are already " + Recipients.MOST + " recipients");
  }
}
