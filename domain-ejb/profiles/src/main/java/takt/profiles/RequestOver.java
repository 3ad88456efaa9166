package takt.profiles;

/** A request was answered or refused already. */
public final class RequestOver extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says which. */
  public RequestOver(PersonRequest.State state) {
    super("The request is " + state.name().toLowerCase(java.util.Locale.ROOT));
  }
}
