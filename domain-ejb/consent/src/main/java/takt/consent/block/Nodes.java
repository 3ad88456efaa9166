package takt.consent.block;

import java.util.List;

/** The complete subtrees of a tree. */
@FunctionalInterface
interface Nodes {

  /** The hash of the subtree of 2 to the power of {@code height} leaves, the {@code place}-th. */
  String hash(int height, long place);

  /** Of a tree whose leaves are all at hand. */
  static Nodes over(List<String> leaves) {
    return new Nodes() {
      @Override
      public String hash(int height, long place) {
        return height == 0
            ? leaves.get(Math.toIntExact(place))
            : Hashes.node(hash(height - 1, 2 * place), hash(height - 1, 2 * place + 1));
      }
    };
  }
}
