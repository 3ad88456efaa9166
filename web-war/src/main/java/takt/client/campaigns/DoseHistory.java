package takt.client.campaigns;

import java.util.List;

/**
 * Changes of the dose table, newest first.
 *
 * @param items the changes
 * @param next what to give as {@code before} for the next page; absent on the last
 */
public record DoseHistory(List<DoseTableInfo> items, Integer next) {}
