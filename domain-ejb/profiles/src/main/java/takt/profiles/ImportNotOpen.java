package takt.profiles;

/** What was asked for does not fit the state of the import. */
public final class ImportNotOpen extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the state. */
  public ImportNotOpen(ImportRun.State state) {
    super("The import is " + state + ", so this cannot be done");
  }
}
