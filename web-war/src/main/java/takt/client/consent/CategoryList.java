package takt.client.consent;

import java.util.List;

/**
 * The categories of the Open Cookie Database.
 *
 * @param items each of them
 */
public record CategoryList(List<CategoryInfo> items) {}
