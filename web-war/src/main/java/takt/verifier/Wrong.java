package takt.verifier;

/** The export is not what was sealed. */
final class Wrong extends Exception {

  private static final long serialVersionUID = 1L;

  private final long entry;

  /**
   * What is wrong.
   *
   * @param entry the position of the first wrong entry in the whole ledger, from 1
   * @param what in words
   */
  Wrong(long entry, String what) {
    super(what);
    this.entry = entry;
  }

  long entry() {
    return entry;
  }
}
