package takt.profiles.buying;

/** Another node has taken over. */
final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("Another node has taken over", null, false, false);
  }
}
