package takt.client.consent;

import java.util.List;

/**
 * A part of the chain of blocks.
 *
 * @param items oldest first
 * @param next what to give as {@code after} for the next part; absent at the end
 */
public record BlockPage(List<BlockInfo> items, Long next) {}
