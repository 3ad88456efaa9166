package takt.profiles;

/** A file beyond the limit. */
public final class FileTooLarge extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the limit. */
  public FileTooLarge() {
    super("The file has more than " + Imports.MOST_BYTES + " bytes");
  }
}
