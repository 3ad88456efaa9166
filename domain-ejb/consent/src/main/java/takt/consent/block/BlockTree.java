package takt.consent.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import takt.platform.Columns;
import takt.platform.Statements;

/**
 * The tree over the hashes of all blocks. Its complete subtrees are stored, so that a new block and
 * a proof need no more than a few rows, however many blocks there are.
 */
@ApplicationScoped
class BlockTree {

  private static final String READ =
      "select n.height, n.place, n.hash from consent.block_node n join "
          + Columns.table("height place")
          + " on n.height = cast(t.height as integer) and n.place = cast(t.place as bigint)";
  private static final String ADD =
      "insert into consent.block_node (height, place, hash)"
          + " select cast(t.height as integer), cast(t.place as bigint), t.hash from "
          + Columns.table("height place hash");

  @Inject Statements statements;

  private record Key(int height, long place) {}

  /** What is made of the stored subtrees. */
  @FunctionalInterface
  interface Reading<T> {
    T from(Nodes nodes);
  }

  /**
   * Adds a block.
   *
   * @param before how many there are
   * @return the root of the tree with it
   */
  String add(long before, String hash) {
    Deque<String> peaks = read(nodes -> peaks(nodes, before));
    Columns rows = new Columns(3).add(0, before, hash);
    String up = hash;
    for (int height = 1; (before >> (height - 1) & 1) == 1; height++) {
      up = Hashes.node(peaks.pop(), up);
      rows.add(height, before >> height, up);
    }
    statements.change(ADD, rows);
    while (!peaks.isEmpty()) {
      up = Hashes.node(peaks.pop(), up);
    }
    return up;
  }

  /** The largest complete subtrees that a tree of this size consists of, the smallest on top. */
  private static Deque<String> peaks(Nodes nodes, long size) {
    Deque<String> peaks = new ArrayDeque<>();
    long first = 0;
    for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
      int height = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
      peaks.push(nodes.hash(height, first >> height));
      first += Long.highestOneBit(rest);
    }
    return peaks;
  }

  /** Does something with the stored subtrees: once to see which it needs, and once with them. */
  <T> T read(Reading<T> work) {
    Set<Key> needed = new LinkedHashSet<>();
    work.from(
        (height, place) -> {
          needed.add(new Key(height, place));
          return Hashes.NONE;
        });
    Map<Key, String> stored = new HashMap<>();
    if (!needed.isEmpty()) {
      Columns keys = new Columns(2);
      needed.forEach(key -> keys.add(key.height(), key.place()));
      statements.query(
          READ, row -> stored.put(new Key(row.getInt(1), row.getLong(2)), row.getString(3)), keys);
    }
    return work.from((height, place) -> stored.get(new Key(height, place)));
  }
}
