package takt.consent;

import java.util.List;

/**
 * Proves that the tree of one block holds the tree of an earlier one unchanged (rule C5.5).
 *
 * @param earlier the earlier block
 * @param later the later block
 * @param path the consistency proof (RFC 6962 section 2.1.2) between their trees
 */
public record ConsistencyProof(Block earlier, Block later, List<String> path) {

  /** Copies what it is given. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }
}
