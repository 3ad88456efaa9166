package takt.consent.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.Block;
import takt.consent.Blocks;
import takt.consent.LedgerEntry;
import takt.consent.ledger.Unsealed;
import takt.platform.Columns;
import takt.platform.Transactions;

/**
 * Seals what waits (rules C5.1 to C5.3). A block is one transaction: it takes the turn, which no
 * other node gets meanwhile; it takes entries off the list of those that wait, on which an entry
 * stands as soon and as long as its transaction is committed; and it adds the block. So an entry is
 * sealed once, in whatever order transactions commit, and who appends waits for nothing.
 */
@ApplicationScoped
class Sealing {

  private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

  @Inject Unsealed unsealed;
  @Inject StoredBlocks blocks;
  @Inject BlockTree tree;
  @Inject SigningKey key;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /** Makes blocks until nothing waits, at most so many; returns how many entries they hold. */
  int seal(int most) {
    int sealed = 0;
    for (int made = 0; made < most; made++) {
      int entries = one();
      sealed += entries;
      if (entries < Blocks.MOST_ENTRIES) {
        break;
      }
    }
    return sealed;
  }

  private int one() {
    return unsealed.isEmpty() ? 0 : transactions.get(this::next);
  }

  private int next() {
    if (!blocks.takeTurn()) {
      return 0;
    }
    List<LedgerEntry> entries = unsealed.take(Blocks.MOST_ENTRIES);
    if (entries.isEmpty()) {
      return 0;
    }
    Optional<Block> before = blocks.newest();
    before.ifPresent(this::warnOfAnotherKey);
    long first = before.map(Block::total).orElse(0L) + 1;
    Columns rows = new Columns(3);
    List<String> leaves = new ArrayList<>(entries.size());
    for (LedgerEntry entry : entries) {
      String leaf = EntryContent.leaf(entry);
      rows.add(first + leaves.size(), entry.id(), leaf);
      leaves.add(leaf);
    }
    blocks.addLeaves(rows);
    blocks.add(block(before, first, leaves));
    return entries.size();
  }

  private Block block(Optional<Block> before, long first, List<String> leaves) {
    long number = before.map(Block::number).orElse(0L) + 1;
    String root = Tree.root(Nodes.over(leaves), leaves.size());
    String previous = before.map(Block::hash).orElse(Hashes.NONE);
    Instant at = at(before);
    String hash = Hashes.leaf(Block.header(number, first, leaves.size(), root, previous, at));
    String whole = tree.add(number - 1, hash);
    long total = first + leaves.size() - 1;
    String signature = key.sign(Block.statement(number, total, hash, whole));
    return new Block(
        number, first, leaves.size(), root, previous, at, hash, whole, key.publicKey(), signature);
  }

  /** Not before the block before it, whatever this node's clock says. */
  private Instant at(Optional<Block> before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return before.map(Block::at).filter(now::isBefore).orElse(now);
  }

  private void warnOfAnotherKey(Block before) {
    if (!before.publicKey().equals(key.publicKey())) {
      LOG.log(
          Level.WARNING,
          "Block {0} of the ledger was signed with another key than this node''s: unless the key was"
              + " changed on purpose, set the same {1} on every node",
          new Object[] {before.number(), SigningKey.SETTING});
    }
  }
}
