package takt.profiles;

/** A recipient was changed by somebody else meanwhile. */
public final class RecipientChanged extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names its revision. */
  public RecipientChanged(long revision) {
    super("The current revision is " + revision + ": read it again");
  }
}
