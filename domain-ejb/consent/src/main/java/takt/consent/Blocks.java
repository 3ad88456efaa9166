package takt.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole ledger as a chain of sealed blocks (rules C5.1 to C5.7). Whoever has kept one signed
 * block, and nothing else, can prove later whether the ledger still says what it said then.
 */
public interface Blocks {

  /** How many entries a block has at most. */
  int MOST_ENTRIES = 1_024;

  /** The newest block; its signature covers everything before it. */
  Optional<Block> newest();

  /** The block of this number. */
  Optional<Block> find(long number);

  /**
   * Blocks in their order.
   *
   * @param after the number of the last block already read, 0 to begin
   * @param limit at most so many, 1 to 500
   */
  List<Block> list(long after, int limit);

  /**
   * Proves that the newest block covers an entry (rule C5.4); empty if there is no such entry.
   *
   * @throws NotSealedYet if no block holds it yet
   */
  Optional<EntryProof> proof(UUID entry);

  /**
   * Proves that a block covers the same blocks as an earlier one, and more (rule C5.5); empty if
   * one of them does not exist.
   *
   * @throws IllegalArgumentException if the later one is not the later one, or the earlier is
   *     before 1
   */
  Optional<ConsistencyProof> consistency(long earlier, long later);

  /** What a block holds, read from the ledger as it stands now. */
  BlockContent content(Block block);

  /**
   * What is kept beside a block's entries and has not been erased, with its salt, by the entry's id
   * (rule C5.7). It is personal data.
   */
  Map<UUID, SaltedEvidence> evidence(Block block);

  /** Begins an export of all that is sealed (rule C5.6); empty if nothing is. */
  Optional<LedgerExport> export();

  /** The public key of this installation: X.509 in base64. */
  String publicKey();

  /** How many entries wait to be sealed. */
  long waiting();

  /**
   * Seals what waits, unless another node is about it. Must be called without a transaction; Takt
   * does it by itself every two seconds.
   *
   * @return how many entries were sealed
   */
  int seal();
}
