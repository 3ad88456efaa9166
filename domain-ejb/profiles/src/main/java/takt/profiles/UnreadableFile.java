package takt.profiles;

/** A file that cannot be imported as it is. */
public final class UnreadableFile extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it, without any of its contents. */
  public UnreadableFile(String problem) {
    super(problem);
  }
}
