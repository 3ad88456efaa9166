package takt.consent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that a signed block covers an entry (rule C5.4).
 *
 * @param content what the entry says, by field; the leaf hash is over each name and value in this
 *     order
 * @param leaf the entry's hash
 * @param position its position in the whole ledger, from 1
 * @param block the block that holds it
 * @param path the audit path (RFC 6962 section 2.1.1) from the leaf to the block's root
 * @param head the newest block
 * @param treePath the audit path from the block's hash to the tree of the newest block
 */
public record EntryProof(
    Map<String, String> content,
    String leaf,
    long position,
    Block block,
    List<String> path,
    Block head,
    List<String> treePath) {

  /** Copies what it is given. */
  public EntryProof {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    path = List.copyOf(path);
    treePath = List.copyOf(treePath);
  }
}
