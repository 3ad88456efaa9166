package takt.profiles;

/** A request came again with another demand. */
public final class IdempotencyKeyReused extends ProfilesRefused {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public IdempotencyKeyReused() {
    super("The Idempotency-Key was used for another request before");
  }
}
