package takt.campaigns.learning;

/** What is stored of an action: 17 KB. */
final class StoredSums {

  private final long reference;
  private final byte[] bytes;

  /**
   * Sums of examples.
   *
   * @param reference after which the examples' weights are, in half-lives since 1970
   * @param bytes as {@link Sums#bytes} wrote them
   */
  StoredSums(long reference, byte[] bytes) {
    this.reference = reference;
    this.bytes = bytes.clone();
  }

  long reference() {
    return reference;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
