package takt.consent.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Block;
import takt.consent.BlockContent;
import takt.consent.Blocks;
import takt.consent.ConsistencyProof;
import takt.consent.EntryProof;
import takt.consent.LedgerEntry;
import takt.consent.LedgerExport;
import takt.consent.NotSealedYet;
import takt.consent.SaltedEvidence;
import takt.consent.block.StoredBlocks.Place;
import takt.consent.ledger.Evidences;
import takt.consent.ledger.Ledger;
import takt.consent.ledger.SealedEntries;
import takt.consent.ledger.Unsealed;
import takt.platform.Atomic;

/** The one door to the blocks. */
@ApplicationScoped
class SealedBlocks implements Blocks {

  private static final int MOST = 500;

  /** So many blocks a turn at most: the next turn goes on. */
  private static final int MOST_AT_ONCE = 64;

  @Inject StoredBlocks blocks;
  @Inject BlockTree tree;
  @Inject Sealing sealing;
  @Inject SigningKey key;
  @Inject Ledger ledger;
  @Inject Unsealed unsealed;
  @Inject SealedEntries entries;
  @Inject Evidences evidences;
  @Inject Clock clock;

  @Override
  public Optional<Block> newest() {
    return blocks.newest();
  }

  @Override
  public Optional<Block> find(long number) {
    return blocks.find(number);
  }

  @Override
  public List<Block> list(long after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    return blocks.list(after, limit);
  }

  @Override
  @Atomic
  public Optional<EntryProof> proof(UUID entry) {
    return ledger.find(entry).map(this::proof);
  }

  private EntryProof proof(LedgerEntry entry) {
    Place place = blocks.place(entry.id()).orElseThrow(() -> new NotSealedYet(entry.id()));
    Block block = blocks.holding(place.position()).orElseThrow();
    Block head = blocks.newest().orElseThrow();
    long leaf = place.position() - block.first();
    return new EntryProof(
        EntryContent.of(entry),
        place.leaf(),
        place.position(),
        block,
        Tree.inclusion(Nodes.over(blocks.leaves(block)), leaf, block.entries()),
        head,
        tree.read(nodes -> Tree.inclusion(nodes, block.number() - 1, head.number())));
  }

  @Override
  @Atomic
  public Optional<ConsistencyProof> consistency(long earlier, long later) {
    if (earlier < 1 || later < earlier) {
      throw new IllegalArgumentException("must not be before the earlier block");
    }
    Optional<Block> from = blocks.find(earlier);
    Optional<Block> to = blocks.find(later);
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConsistencyProof(
                from.get(), to.get(), tree.read(nodes -> Tree.consistency(nodes, earlier, later))));
  }

  @Override
  @Atomic
  public BlockContent content(Block block) {
    return new BlockContent(
        blocks.leaves(block),
        entries.read(block.first(), block.total()).stream().map(EntryContent::of).toList());
  }

  @Override
  public Map<UUID, SaltedEvidence> evidence(Block block) {
    return evidences.between(block.first(), block.total());
  }

  @Override
  public Optional<LedgerExport> export() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return blocks
        .newest()
        .map(
            last ->
                new LedgerExport(
                    last, at, key.publicKey(), key.sign(LedgerExport.statement(last, at))));
  }

  @Override
  public String publicKey() {
    return key.publicKey();
  }

  @Override
  public long waiting() {
    return unsealed.count();
  }

  @Override
  public int seal() {
    return sealing.seal(MOST_AT_ONCE);
  }
}
