package takt.client;

/** An answer that has an address of its own. */
public interface Linked {

  /** Its address, as an absolute path such as {@code /api/receipts/0190…}. */
  String self();
}
