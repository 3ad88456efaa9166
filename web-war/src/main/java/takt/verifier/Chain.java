package takt.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The blocks read so far: what the next must go on from, and what it must be signed with. */
final class Chain {

  /** A block's hash that somebody has kept: its number, and the hash of the tree with it. */
  record Head(long number, String tree) {}

  private static final Set<String> BLOCK =
      Set.of(
          "number",
          "first",
          "entries",
          "root",
          "previous",
          "at",
          "hash",
          "tree",
          "publicKey",
          "signature");
  private static final Set<String> END =
      Set.of("at", "blocks", "entries", "publicKey", "signature");

  private final List<String> trusted;
  private final Optional<Head> kept;
  private final TreeSet<String> keys = new TreeSet<>();
  private final Deque<String> peaks = new ArrayDeque<>();
  private long blocks;
  private long entries;
  private String hash = "0".repeat(64);
  private String tree = "";
  private String at = "";

  Chain(List<String> trusted, Optional<Head> kept) {
    this.trusted = trusted;
    this.kept = kept;
  }

  /** Adds a block, with the hashes that its entries must have. */
  void add(Fields block, List<String> leaves) throws Wrong {
    block.only(BLOCK);
    long number = block.number("number");
    check(number == blocks + 1, "block " + (blocks + 1) + " is missing");
    String name = "block " + number;
    check(block.number("first") == entries + 1, name + " does not begin with this entry");
    long last = entries + block.number("entries");
    check(
        leaves.size() == block.number("entries") && !leaves.isEmpty(),
        name + " has not as many entries as it says");
    check(
        Digests.root(leaves).equals(block.text("root")),
        "the entries of " + name + ", to " + last + ", are not those that were sealed");
    check(block.text("previous").equals(hash), name + " does not follow the block before it");
    hash = Digests.leaf(header(block));
    check(hash.equals(block.text("hash")), name + " does not have the hash that it says");
    tree = grow(hash);
    check(tree.equals(block.text("tree")), name + " does not go on from the blocks before it");
    String statement = statement("takt ledger\n", number, last);
    check(signedRightly(block, statement), name + " is not signed by the trusted key");
    check(
        kept.stream().allMatch(head -> head.number() != number || head.tree().equals(tree)),
        name + " is not the one whose hash was kept");
    blocks = number;
    entries = last;
    at = block.text("at");
  }

  /** Checks the end of the export. */
  void end(Fields end) throws Wrong {
    end.only(END);
    String next = "the export ends after entry " + entries + " of " + end.number("entries");
    check(end.number("entries") <= entries && end.number("blocks") <= blocks, next);
    String statement = statement("takt export\nat " + end.text("at") + "\n", blocks, entries);
    check(signedRightly(end, statement), "the end of the export is not signed by the trusted key");
    at = end.text("at");
    missesNothingKept();
  }

  /** Nothing that was kept elsewhere lies behind the end. */
  void missesNothingKept() throws Wrong {
    check(
        kept.stream().allMatch(head -> head.number() <= blocks),
        "the export ends before the block whose hash was kept");
  }

  private boolean signedRightly(Fields signed, String statement) {
    String key = signed.text("publicKey");
    keys.add(key);
    return (trusted.isEmpty() || trusted.contains(key))
        && Digests.signed(key, statement, signed.text("signature"));
  }

  private static String header(Fields block) {
    return "takt block\nnumber %d\nfirst %d\nentries %d\nroot %s\nprevious %s\nat %s\n"
        .formatted(
            block.number("number"),
            block.number("first"),
            block.number("entries"),
            block.text("root"),
            block.text("previous"),
            block.text("at"));
  }

  private String statement(String what, long number, long total) {
    return "%sblocks %d\nentries %d\nblock %s\ntree %s\n"
        .formatted(what, number, total, hash, tree);
  }

  /** Adds a block's hash to the tree of blocks; answers its root. */
  private String grow(String block) {
    String up = block;
    for (long rest = blocks; (rest & 1) == 1; rest >>= 1) {
      up = Digests.node(peaks.pop(), up);
    }
    peaks.push(up);
    Iterator<String> larger = peaks.iterator();
    String root = larger.next();
    while (larger.hasNext()) {
      root = Digests.node(larger.next(), root);
    }
    return root;
  }

  private void check(boolean holds, String what) throws Wrong {
    if (!holds) {
      throw new Wrong(entries + 1, what);
    }
  }

  long blocks() {
    return blocks;
  }

  long entries() {
    return entries;
  }

  String tree() {
    return tree;
  }

  String at() {
    return at;
  }

  List<String> keys() {
    return new ArrayList<>(keys);
  }
}
