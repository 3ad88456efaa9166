package takt.client.consent;

import java.util.List;

/**
 * Proves that the tree of one block holds the tree of an earlier one, unchanged.
 *
 * @param earlier the earlier block
 * @param later the later block
 * @param path the consistency proof between their trees
 */
public record ConsistencyInfo(BlockInfo earlier, BlockInfo later, List<String> path) {}
