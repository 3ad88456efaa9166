package takt.client.access;

import java.util.List;

/**
 * Keys.
 *
 * @param items at most 1,000, newest first
 */
public record KeyList(List<KeyInfo> items) {}
