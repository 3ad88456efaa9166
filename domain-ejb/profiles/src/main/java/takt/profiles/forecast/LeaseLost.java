package takt.profiles.forecast;

/** Another node has taken the training over; what this one made is not kept. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("Another node has taken the training over", null, false, false);
  }
}
