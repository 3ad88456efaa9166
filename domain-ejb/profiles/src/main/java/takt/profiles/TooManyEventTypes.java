package takt.profiles;

/** No more event types can be added. */
public final class TooManyEventTypes extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says how many there may be. */
  public TooManyEventTypes() {
    super("There are already " + EventTypes.MOST + " event types");
  }
}
