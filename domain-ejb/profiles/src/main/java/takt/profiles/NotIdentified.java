package takt.profiles;

/** A request is to be answered of which nobody has proven whose it is (rule F7.8). */
public final class NotIdentified extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NotIdentified() {
    super("Nobody has proven who asks: nothing is given out before");
  }
}
