package takt.profiles;

/** A change names a revision of a setting that is not the current one. */
public final class SettingChanged extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Names the current revision. */
  public SettingChanged(int current) {
    super("The current revision is " + current + ": read it again");
  }
}
