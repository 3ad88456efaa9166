package takt.consent.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Merkle trees by RFC 6962 section 2.1: the root of a tree of a size, and the two proofs. A tree of
 * n leaves splits at the largest power of two below n.
 */
final class Tree {

  private final Nodes nodes;
  private final List<String> path = new ArrayList<>();

  private Tree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The root, MTH(D[size]). */
  static String root(Nodes nodes, long size) {
    return new Tree(nodes).range(0, size);
  }

  /** The audit path, PATH(leaf, D[size]), from the leaf up. */
  static List<String> inclusion(Nodes nodes, long leaf, long size) {
    Tree tree = new Tree(nodes);
    tree.include(leaf, 0, size);
    return tree.path;
  }

  /** The consistency proof, PROOF(earlier, D[size]). */
  static List<String> consistency(Nodes nodes, long earlier, long size) {
    Tree tree = new Tree(nodes);
    tree.compare(earlier, 0, size, true);
    return tree.path;
  }

  private void include(long leaf, long first, long size) {
    if (size == 1) {
      return;
    }
    long left = split(size);
    if (leaf < left) {
      include(leaf, first, left);
      path.add(range(first + left, size - left));
    } else {
      include(leaf - left, first + left, size - left);
      path.add(range(first, left));
    }
  }

  private void compare(long earlier, long first, long size, boolean whole) {
    if (earlier == size) {
      if (!whole) {
        path.add(range(first, size));
      }
      return;
    }
    long left = split(size);
    if (earlier <= left) {
      compare(earlier, first, left, whole);
      path.add(range(first + left, size - left));
    } else {
      compare(earlier - left, first + left, size - left, false);
      path.add(range(first, left));
    }
  }

  private String range(long first, long size) {
    if (Long.bitCount(size) == 1) {
      int height = Long.numberOfTrailingZeros(size);
      return nodes.hash(height, first >> height);
    }
    long left = split(size);
    return Hashes.node(range(first, left), range(first + left, size - left));
  }

  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
