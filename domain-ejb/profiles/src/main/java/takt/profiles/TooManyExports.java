package takt.profiles;

/** Too many exports are being counted. */
public final class TooManyExports extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the bound. */
  public TooManyExports() {
    super("At most " + Exports.MOST_OPEN + " exports are counted at once");
  }
}
