package takt.profiles.exports;

/** Another node has taken the export over; this one's chunk does not commit. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("Another node has taken the export over");
  }
}
