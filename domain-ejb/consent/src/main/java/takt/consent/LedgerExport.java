package takt.consent;

import java.time.Instant;

/**
 * An export of the sealed ledger: everything up to a block, with a signed end (rule C5.6), so that
 * a file that was cut off does not pass for a whole one.
 *
 * @param last the block that it ends with
 * @param at when it was begun, in whole microseconds
 * @param publicKey the key that its end is signed with: X.509 in base64
 * @param signature Ed25519 (RFC 8032) over {@link #statement}, in base64
 */
public record LedgerExport(Block last, Instant at, String publicKey, String signature) {

  /** What its end's signature is over. */
  public static String statement(Block last, Instant at) {
    return "takt export\nat %s\nblocks %d\nentries %d\nblock %s\ntree %s\n"
        .formatted(at, last.number(), last.total(), last.hash(), last.tree());
  }
}
