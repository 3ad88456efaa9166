package takt.campaigns.decision;

/**
 * A fixed place between 0 and 1 for everybody, as GrowthBook's SDKs compute it in version 2 of
 * their hash: FNV-1a with 32 bits over UTF-16 code units, {@code fnv(str(fnv(seed + value))) %
 * 10000 / 10000}.
 */
final class Bucket {

  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final int BUCKETS = 10_000;

  private Bucket() {}

  /** The place, from 0 inclusive to 1 exclusive, in steps of 1/10,000. */
  static double of(String seed, String value) {
    String first = Integer.toUnsignedString(fnv(seed + value));
    return (double) Integer.remainderUnsigned(fnv(first), BUCKETS) / BUCKETS;
  }

  private static int fnv(String text) {
    int hash = OFFSET;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
    }
    return hash;
  }
}
