package takt.profiles.imports;

/** Another node has taken the run over; this one's chunk does not commit. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("Another node has taken the import over");
  }
}
