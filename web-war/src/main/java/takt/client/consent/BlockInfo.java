package takt.client.consent;

import java.time.Instant;
import takt.client.Linked;

/**
 * A sealed block of the ledger. All hashes are SHA-256 in lower-case hexadecimal by the rules of
 * RFC 6962 section 2.1.
 *
 * @param self its address
 * @param number 1 for the first, without gaps
 * @param first the position of its first entry in the whole ledger, from 1
 * @param entries how many entries it holds
 * @param total how many entries the ledger has up to and with this block
 * @param root the hash of the tree over its entries
 * @param previous the hash of the block before it; zeros for the first
 * @param at when it was sealed
 * @param header what its hash is over, as the leaf of a tree
 * @param hash its hash
 * @param tree the hash of the tree over the hashes of all blocks up to this one
 * @param statement what its signature is over
 * @param publicKey the key it is signed with: X.509 in base64
 * @param signature Ed25519 (RFC 8032), in base64
 */
public record BlockInfo(
    String self,
    long number,
    long first,
    int entries,
    long total,
    String root,
    String previous,
    Instant at,
    String header,
    String hash,
    String tree,
    String statement,
    String publicKey,
    String signature)
    implements Linked {}
