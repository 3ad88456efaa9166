package takt.profiles;

/** Somebody was named by a value that identifies nobody (rule F1.9). */
public final class NeverIdentifies extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Does not repeat the value. */
  public NeverIdentifies() {
    super("This value identifies nobody: it is a placeholder, or on the company's list of such");
  }
}
