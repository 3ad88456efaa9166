package takt.profiles;

/** There is no segment of this code. */
public final class UnknownSegment extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the code. */
  public UnknownSegment(String code) {
    super("There is no segment \"" + code + "\"");
  }
}
