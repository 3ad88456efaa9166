package takt.consent;

import java.time.Instant;

/**
 * A sealed block of the ledger (rule C5.1). All hashes are SHA-256 in lower-case hexadecimal, by
 * the rules of RFC 6962 section 2.1.
 *
 * @param number 1 for the first, without gaps
 * @param first the position of its first entry in the whole ledger, from 1
 * @param entries how many it holds
 * @param root the hash of the tree over its entries
 * @param previous the hash of the block before it; zeros for the first
 * @param at when it was sealed, in whole microseconds
 * @param hash its own: the leaf hash over {@link #header()}
 * @param tree the hash of the tree over the hashes of all blocks up to this one
 * @param publicKey the key it is signed with: X.509 in base64
 * @param signature Ed25519 (RFC 8032) over {@link #statement()}, in base64
 */
public record Block(
    long number,
    long first,
    int entries,
    String root,
    String previous,
    Instant at,
    String hash,
    String tree,
    String publicKey,
    String signature) {

  /** How many entries the ledger has up to and with this block. */
  public long total() {
    return first + entries - 1;
  }

  /** What its hash is over. */
  public String header() {
    return header(number, first, entries, root, previous, at);
  }

  /** What a block's hash is over. */
  public static String header(
      long number, long first, int entries, String root, String previous, Instant at) {
    return "takt block\nnumber %d\nfirst %d\nentries %d\nroot %s\nprevious %s\nat %s\n"
        .formatted(number, first, entries, root, previous, at);
  }

  /** What its signature is over. */
  public String statement() {
    return statement(number, total(), hash, tree);
  }

  /** What a block's signature is over. */
  public static String statement(long number, long total, String hash, String tree) {
    return "takt ledger\nblocks %d\nentries %d\nblock %s\ntree %s\n"
        .formatted(number, total, hash, tree);
  }
}
