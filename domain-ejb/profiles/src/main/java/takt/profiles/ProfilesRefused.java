package takt.profiles;

/** A request that profiles refuses; the class is the name of the refusal. */
public abstract class ProfilesRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was refused, without personal data. */
  protected ProfilesRefused(String message) {
    super(message);
  }
}
