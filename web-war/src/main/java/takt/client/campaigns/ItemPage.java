package takt.client.campaigns;

import java.util.List;

/**
 * Items of the catalogue.
 *
 * @param items a part of them, by code
 * @param next what to ask for the part after it, as {@code after}; absent at the end
 */
public record ItemPage(List<ItemInfo> items, String next) {}
