package takt.client.erasures;

import java.util.List;
import java.util.UUID;

/**
 * A part of the erasures.
 *
 * @param items newest first
 * @param next what to give as {@code after} for the next part; absent at the end
 */
public record ErasureList(List<ErasureInfo> items, UUID next) {}
