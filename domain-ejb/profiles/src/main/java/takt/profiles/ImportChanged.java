package takt.profiles;

/** The import has another revision than the caller knows. */
public final class ImportChanged extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names both. */
  public ImportChanged(long revision, long expected) {
    super("The import has revision " + revision + ", not " + expected);
  }
}
