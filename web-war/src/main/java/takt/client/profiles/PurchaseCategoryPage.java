package takt.client.profiles;

import java.util.List;

/**
 * Categories of products of which the company has said what they hold.
 *
 * @param items a part of them, by name
 * @param next what to ask for the part after it, as {@code after}; absent at the end
 */
public record PurchaseCategoryPage(List<PurchaseCategoryInfo> items, String next) {}
