package takt.client.consent;

import java.util.List;
import java.util.Map;

/**
 * Proves that a signed block covers an entry of the ledger.
 *
 * @param content what the entry says, by field; its leaf hash is over each name and value in this
 *     order, each preceded by its length in bytes of UTF-8 and a colon
 * @param leaf its leaf hash
 * @param position its position in the whole ledger, from 1
 * @param block the block that holds it
 * @param path the audit path from the leaf to the block's root
 * @param head the newest block
 * @param treePath the audit path from the block's hash to the tree of the newest block
 */
public record EntryProofInfo(
    Map<String, String> content,
    String leaf,
    long position,
    BlockInfo block,
    List<String> path,
    BlockInfo head,
    List<String> treePath) {}
