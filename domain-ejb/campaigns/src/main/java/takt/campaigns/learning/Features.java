package takt.campaigns.learning;

import takt.campaigns.regression.SparseVector;

/**
 * What is known before a choice of a message, in {@value #WIDTH} columns: one that is 1 always, the
 * rank by rules, the interest in what the message is about, and words, which share the other
 * columns by their hash with a sign of its own, so that words that meet do not add up on average
 * (Weinberger and others, Feature Hashing for Large Scale Multitask Learning, 2009).
 */
public final class Features {

  /** How many columns there are. */
  public static final int WIDTH = 64;

  static final int CONSTANT = 0;
  static final int RANK = 1;
  static final int INTEREST = 2;
  private static final int WORDS = 3;

  /** FNV-1a, 64 bits (Fowler, Noll and Vo, RFC 9923). */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private final SparseVector.Builder columns;

  /** Of nothing known yet. */
  public Features() {
    this(new SparseVector.Builder().add(CONSTANT, 1));
  }

  private Features(SparseVector.Builder columns) {
    this.columns = columns;
  }

  /** The same, to which more can be added. */
  public Features copy() {
    return new Features(columns.copy());
  }

  /** Adds the message's rank by rules, by that of the first: 0 to 1. */
  public Features rank(double relative) {
    columns.add(RANK, within(relative));
    return this;
  }

  /** Adds the person's interest in what the message is about, by their strongest: 0 to 1. */
  public Features interest(double relative) {
    columns.add(INTEREST, within(relative));
    return this;
  }

  /** Adds that something is so, such as that the weather is cold. */
  public Features is(String name, String value) {
    long hash = hash(name + "=" + value);
    columns.add(WORDS + (int) Long.remainderUnsigned(hash, WIDTH - WORDS), hash < 0 ? -1 : 1);
    return this;
  }

  /** What was added. */
  public SparseVector build() {
    return columns.build();
  }

  private static double within(double relative) {
    if (!(relative >= 0 && relative <= 1)) {
      throw new IllegalArgumentException("must be 0 to 1");
    }
    return relative;
  }

  private static long hash(String word) {
    long hash = OFFSET;
    for (int at = 0; at < word.length(); at++) {
      hash = (hash ^ word.charAt(at)) * PRIME;
    }
    return mixed(hash);
  }

  /** Lets every bit depend on every other (Steele, Lea and Flood, SplittableRandom, 2014). */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
