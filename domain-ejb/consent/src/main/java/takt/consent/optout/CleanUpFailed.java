package takt.consent.optout;

/** A module did not manage its clean-up; the cause is the module's. */
final class CleanUpFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CleanUpFailed(String module, RuntimeException cause) {
    super("The clean-up of " + module + " failed", cause);
  }
}
