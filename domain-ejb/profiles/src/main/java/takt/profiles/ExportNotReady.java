package takt.profiles;

/** What was asked for does not fit the state of the export. */
public final class ExportNotReady extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the state. */
  public ExportNotReady(Export.State state) {
    super("The export is " + state + ", so this cannot be done");
  }
}
